/**
 * @file What every transform of the pipeline is: settings and words that describe it, parameters drawn
 * at random, and a deterministic function of image and parameters. Images are f32
 * [height, width, channels] in [0, 1], row-major. Definitions are torchvision's; Chen et al. 2020,
 * appendix A.
 */
import type { z } from 'zod/mini';
import type { Bilingual } from '../config/bilingual';
import type { Unit } from '../config/schema-fields';
import type { ImageSize } from '../datasets/dataset';
import type { Random } from '../random/random';
import type { DeviceTransform } from '../tensor/view-program';
import type { applied } from './settings';

export interface FloatImage extends ImageSize {
  /** f32 [height, width, channels] in [0, 1]. */
  data: Float32Array;
}

/** What the page says of a transform, in one language. */
export interface TransformWords {
  name: string;
  /** What it does to an image, in a sentence. */
  explanation: string;
  /** How often a view gets it: the help of its probability. */
  probability: string;
  /** Of its other settings, by their names. */
  settings?: Readonly<Record<string, { label: string; help: string }>>;
  /** Of what a setting may be, where that is a choice. */
  choices?: Readonly<Record<string, string>>;
  /** What a view went through, in very few words, with `{{name}}` where a number belongs. */
  phrases: Readonly<Record<string, string>>;
  /** Of the sampled parameters, by their names. */
  parameters?: Readonly<Record<string, string>>;
}

/** The schema of an object that has at least what every transform's settings have. */
export type SettingsSchema = z.core.$ZodType<z.output<z.ZodMiniObject<ReturnType<typeof applied>>>>;

export interface TransformDescription<Schema extends SettingsSchema = SettingsSchema> {
  /**
   * The transform right after which it usually is applied, one that stands above it in the registry;
   * a transform without it comes first.
   */
  after?: string;
  /** Its part of the configuration, `augment.<name>`. */
  schema: Schema;
  words: Bilingual<TransformWords>;
}

export type NoParameters = Record<string, never>;

/** The range of one sampled parameter, for a slider that pins it by hand. */
export interface ParameterField<Name extends string = string> {
  name: Name;
  minimum: number;
  maximum: number;
  step: number;
  unit?: Unit;
}

/** What of the sampled parameters is a number. */
type NumberNames<Parameters> = {
  [Name in keyof Parameters]: Parameters[Name] extends number ? Name : never;
}[keyof Parameters] &
  string;

export interface DeviceDefinition<Parameters> extends DeviceTransform {
  /** The columns' values by name, where they are not the parameters themselves. */
  columnValues?(parameters: Parameters): Readonly<Record<string, number>>;
}

/** Numbers as the page's language writes them. */
export interface NumberWriter {
  /** Two digits after the point at most. */
  plain(value: number): string;
  /** With its sign, unless it is 0, and two digits after the point. */
  signed(value: number): string;
  /** Of a fraction, without digits after the point. */
  percent(value: number): string;
}

/** One of the words' phrases, and the numbers in it. */
export interface Phrase {
  name: string;
  numbers: Readonly<Record<string, string>>;
}

export interface Transform<Schema extends SettingsSchema, Parameters> extends TransformDescription<Schema> {
  /** Drawn once for both views of an image, apart from all else, and only where its probability is above 0. */
  isShared?: true;
  /**
   * Draws this transform's parameters. Called for every view, applied or not, and always draws the
   * same count of numbers, so that moving one slider leaves all other random choices as they were.
   */
  sample(config: z.output<Schema>, random: Random, size: ImageSize): Parameters;
  /**
   * Another image; the input is left as it was.
   * @param data where its values go, all of them written; a new array unless told
   */
  apply(image: FloatImage, parameters: Parameters, data?: Float32Array): FloatImage;
  device: DeviceDefinition<Parameters>;
  /** Of all parameters that are numbers. Values within range need not fit each other: `apply` takes any. */
  parameterFields(size: ImageSize): ParameterField<NumberNames<Parameters>>[];
  /** What a view went through; unless given, the phrase `applied` with the parameters as they are. */
  phrases?(parameters: Parameters, size: ImageSize, write: NumberWriter): Phrase[];
}
