/**
 * @file Finds settings by words: of their labels, help, groups and options, in several languages, and of their
 * paths.
 */
import type { TFunction } from 'i18next';
import { configFields, type ConfigField } from '../../config/config-fields';
import { isOfOwnImages } from '../../config/field-use';
import { choiceName, fieldHelp, fieldName } from '../../i18n/member-names';

/** Every field with all that it is found by. */
export type FieldIndex = readonly { field: ConfigField; text: string }[];

/** @param languages each one's words */
export function indexFields(languages: readonly TFunction[]): FieldIndex {
  // To change one of the others here would name images that were never made.
  const shown = configFields.filter(({ path }) => !isOfOwnImages(path));
  return shown.map((field) => ({
    field,
    text: folded([field.path, ...languages.flatMap((t) => wordsOf(t, field))].join('\n')),
  }));
}

/** Those in which every word of the query occurs, in the schema's order; all for an empty query. */
export function searchFields(index: FieldIndex, query: string): ConfigField[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return index.filter(({ text }) => words.every((word) => text.includes(word))).map(({ field }) => field);
}

function wordsOf(t: TFunction, field: ConfigField): string[] {
  const options = field.kind === 'choice' ? field.options.map((option) => choiceName(t, option)) : [];
  return [fieldName(t, field.path), fieldHelp(t, field.path), ...options];
}

/** Without case and width; of Hangul the letters, so that a syllable is found while it is still being typed. */
function folded(text: string): string {
  return text.normalize('NFKD').toLowerCase();
}
