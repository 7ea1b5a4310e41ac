/**
 * @file What fields of the configuration, their groups and choices are called on the page. The keys
 * follow from the schema; for a name that is known only when the page runs they are put together here.
 */
import type { ParseKeys, TFunction } from 'i18next';
import { findField } from '../config/config-fields';
import { lessonPart } from '../config/link-offers';
import type { PresetName } from '../config/presets';
import type { RunConfig } from '../config/run-config';
import type { FieldWords } from '../config/schema-fields';

type Leaf = string | number | boolean | readonly unknown[];

/** A label and a line of help for every field, under its path. */
export type WordsByPath<Config> = {
  [Name in keyof Config]: Config[Name] extends Leaf ? FieldWords : WordsByPath<Config[Name]>;
};

/** What the fields that are choices offer. */
type Choices<Config> = {
  [Name in keyof Config]: Config[Name] extends string
    ? string extends Config[Name]
      ? never
      : Config[Name]
    : Config[Name] extends Leaf
      ? never
      : Choices<Config[Name]>;
}[keyof Config];

/** Every part of the configuration that holds fields. */
type Groups<Config> = {
  [Name in keyof Config]: Config[Name] extends Leaf ? never : Name | Groups<Config[Name]>;
}[keyof Config];

/** The exact keys of what descriptions and presets bring, however they are put together. */
export interface MemberWords {
  config: WordsByPath<Omit<RunConfig, 'version'>>;
  groups: Record<Groups<RunConfig>, string>;
  choices: Record<Choices<RunConfig>, string>;
  presets: Record<PresetName, string>;
}

type LabelKey = Extract<ParseKeys, `config.${string}.label`>;
type HelpKey = Extract<ParseKeys, `config.${string}.help`>;
type GroupKey = Extract<ParseKeys, `groups.${string}`>;
type ChoiceKey = Extract<ParseKeys, `choices.${string}`>;

/** @param path of a field of the configuration */
export function fieldLabel(t: TFunction, path: string): string {
  return t(`config.${path}.label` as LabelKey);
}

/** @param path of a field of the configuration */
export function fieldHelp(t: TFunction, path: string): string {
  return t(`config.${path}.help` as HelpKey);
}

/** @param group a part of the configuration that holds fields, as in its path */
export function groupName(t: TFunction, group: string): string {
  return t(`groups.${group}` as GroupKey);
}

/** @param option of a field that is a choice */
export function choiceName(t: TFunction, option: string): string {
  return t(`choices.${option}` as ChoiceKey);
}

/**
 * The label of a setting; of a transform's, with the transform before it, since each has a probability.
 * @param path of a field or a group of fields, `backend`, `lesson`, or nothing for the whole configuration
 */
export function fieldName(t: TFunction, path: string): string {
  if (findField(path)) {
    const [part, transform, setting] = path.split('.');
    const label = fieldLabel(t, path);
    return part === 'augment' && setting ? `${groupName(t, transform!)}: ${label}` : label;
  }
  if (path === 'backend') return t('backend.label');
  if (path === lessonPart) return t('app.lesson');
  return path ? groupName(t, path.split('.').at(-1)!) : t('errors.configuration');
}
