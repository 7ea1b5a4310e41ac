/**
 * @file The schema's leaves as a flat list: path, kind, range, step, unit, default. Controls, the
 * address bar, `--set` and error sentences read this list, so that a new field in the schema
 * appears in all of them.
 */
import { z } from 'zod/mini';
import type { Bilingual } from './bilingual';
import { runConfigSchema, type RunConfig } from './run-config';
import type { FieldWords, Unit } from './schema-fields';

interface FieldBase {
  /** Dotted path, e.g. `augment.crop.minimumArea`. */
  path: string;
  /** Where its schema says them. */
  words?: Bilingual<FieldWords>;
}
export interface NumberField extends FieldBase {
  kind: 'number' | 'integer';
  minimum: number;
  maximum: number;
  step: number;
  scale: 'linear' | 'logarithmic';
  unit?: Unit;
  defaultValue: number;
}
export interface ChoiceField extends FieldBase {
  kind: 'choice';
  options: readonly string[];
  /** What each option is called, where the options say it themselves. */
  optionWords?: Readonly<Record<string, Bilingual<string>>>;
  defaultValue: string;
}
export interface SwitchField extends FieldBase {
  kind: 'switch';
  defaultValue: boolean;
}
/** All options, each once, in any order. */
export interface OrderField extends FieldBase {
  kind: 'order';
  options: readonly string[];
  defaultValue: readonly string[];
}
/** A SHA-256 in hexadecimal digits, or nothing. */
export interface HashField extends FieldBase {
  kind: 'hash';
  defaultValue: string;
}
export type ConfigField = HashField | NumberField | ChoiceField | SwitchField | OrderField;
export type ConfigValue = string | number | boolean | readonly string[];

/** What the schema's numbers and choices are registered with (schema-fields.ts, member.ts). */
interface Meta {
  step?: number;
  unit?: Unit;
  scale?: 'linear' | 'logarithmic';
  words?: Bilingual<FieldWords>;
  optionWords?: Record<string, Bilingual<string>>;
}

// Read from the schema itself: zod's JSON schema says the same, in code that every visitor would load.
type Schema = z.core.$ZodTypes;

function* walk(schema: Schema, prefix: string): Generator<ConfigField> {
  const { def } = schema._zod;
  if (def.type !== 'object') return;
  for (const [name, property] of Object.entries(def.shape)) {
    const path = prefix ? `${prefix}.${name}` : name;
    const { schema: inner, defaultValue } = withoutDefault(property as Schema);
    const { type } = inner._zod.def;
    if (type === 'object') yield* walk(inner, path);
    else if (type !== 'literal')
      yield toField(path, inner, defaultValue, (z.globalRegistry.get(property) ?? {}) as Meta);
  }
}

function withoutDefault(schema: Schema): { schema: Schema; defaultValue?: unknown } {
  const { def } = schema._zod;
  if (def.type !== 'default' && def.type !== 'prefault') return { schema };
  return { schema: def.innerType as Schema, defaultValue: def.defaultValue };
}

function toField(path: string, { _zod: { def } }: Schema, defaultValue: unknown, meta: Meta): ConfigField {
  const { words, optionWords, unit } = meta;
  const base = { path, ...(words && { words }) };
  if (def.type === 'enum') {
    return {
      ...base,
      kind: 'choice',
      options: Object.values(def.entries) as string[],
      ...(optionWords && { optionWords }),
      defaultValue: defaultValue as string,
    };
  }
  if (def.type === 'array') {
    const { options } = toField(path, def.element as Schema, undefined, {}) as ChoiceField;
    return { ...base, kind: 'order', options, defaultValue: defaultValue as string[] };
  }
  if (def.type === 'string') return { ...base, kind: 'hash', defaultValue: defaultValue as string };
  if (def.type === 'boolean') return { ...base, kind: 'switch', defaultValue: defaultValue as boolean };
  const checks = (def.checks ?? []).map((check) => check._zod.def as { check: string; value?: number });
  const bound = (name: string) => checks.find(({ check }) => check === name)?.value;
  return {
    ...base,
    kind: 'format' in def && def.format === 'safeint' ? 'integer' : 'number',
    minimum: bound('greater_than') ?? -Infinity,
    maximum: bound('less_than') ?? Infinity,
    step: meta.step ?? 1,
    scale: meta.scale ?? 'linear',
    ...(unit && { unit }),
    defaultValue: defaultValue as number,
  };
}

/** Every field that decides a run, in the schema's order (the version is no field). */
export const configFields: readonly ConfigField[] = [...walk(runConfigSchema, '')];

const fieldByPath = new Map(configFields.map((field) => [field.path, field]));

export function findField(path: string): ConfigField | undefined {
  return fieldByPath.get(path);
}

/** The value at a dotted path of any nested object, or undefined. */
export function valueAt(root: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((node, name) => (node as Record<string, unknown> | undefined)?.[name], root);
}

/** The value of one field of a parsed config. */
export function fieldValue(config: RunConfig, path: string): ConfigValue {
  return valueAt(config, path) as ConfigValue;
}

export function sameValue(a: ConfigValue, b: ConfigValue): boolean {
  return String(a) === String(b);
}
