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
export type ConfigField = NumberField | ChoiceField | SwitchField | OrderField;
export type ConfigValue = string | number | boolean | readonly string[];

interface JsonSchema {
  type?: string;
  properties?: Record<string, JsonSchema>;
  enum?: string[];
  items?: { enum: string[] };
  const?: unknown;
  minimum?: number;
  maximum?: number;
  default?: unknown;
  step?: number;
  unit?: Unit;
  scale?: 'linear' | 'logarithmic';
  words?: Bilingual<FieldWords>;
  optionWords?: Record<string, Bilingual<string>>;
}

function* walk(schema: JsonSchema, prefix: string): Generator<ConfigField> {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const path = prefix ? `${prefix}.${name}` : name;
    if (property.properties) yield* walk(property, path);
    else if (property.const !== undefined) continue;
    else yield toField(path, property);
  }
}

function toField(path: string, property: JsonSchema): ConfigField {
  const { words, optionWords, unit } = property;
  const base = { path, ...(words && { words }) };
  if (property.enum) {
    const defaultValue = property.default as string;
    return {
      ...base,
      kind: 'choice',
      options: property.enum,
      ...(optionWords && { optionWords }),
      defaultValue,
    };
  }
  if (property.items) {
    const defaultValue = property.default as string[];
    return { ...base, kind: 'order', options: property.items.enum, defaultValue };
  }
  if (property.type === 'boolean') {
    return { ...base, kind: 'switch', defaultValue: property.default as boolean };
  }
  return {
    ...base,
    kind: property.type === 'integer' ? 'integer' : 'number',
    minimum: property.minimum ?? -Infinity,
    maximum: property.maximum ?? Infinity,
    step: property.step ?? 1,
    scale: property.scale ?? 'linear',
    ...(unit && { unit }),
    defaultValue: property.default as number,
  };
}

/** Every field that decides a run, in the schema's order (the version is no field). */
export const configFields: readonly ConfigField[] = [
  ...walk(z.toJSONSchema(runConfigSchema, { io: 'input' }) as JsonSchema, ''),
];

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
