/**
 * @file The words that fields and members of registries bring themselves (src/config/member.ts), put
 * where the page looks words up: `config.<path>.label`, `config.<path>.help`, `choices.<name>`, and presets'
 * names.
 */
import { augmentPresetNames, augmentPresetWords, type AugmentPresetName } from '../config/augment-presets';
import type { Bilingual } from '../config/bilingual';
import { configFields } from '../config/config-fields';
import { failurePresetNames, failurePresetWords, type FailurePresetName } from '../config/failure-presets';
import { presetNames, presetWords, type PresetName } from '../config/presets';
import type { RunConfig } from '../config/run-config';
import type { FieldWords } from '../config/schema-fields';
import type { WordsByPath } from './member-names';

interface MemberWords {
  config: WordsByPath<Omit<RunConfig, 'version' | 'augment'>>;
  choices: Record<string, string>;
  presets: Record<PresetName, string>;
  augmentPresets: Record<AugmentPresetName, string>;
  failurePresets: Record<FailurePresetName, { name: string; help: string }>;
}

type Language = keyof Bilingual<unknown>;

export const memberWords: Bilingual<MemberWords> = { en: wordsIn('en'), ko: wordsIn('ko') };

function wordsIn(language: Language): MemberWords {
  const config = {};
  const choices: Record<string, string> = {};
  for (const field of configFields) {
    if (field.words) setAt(config, field.path.split('.'), field.words[language]);
    if (field.kind !== 'choice' || !field.optionWords) continue;
    for (const [name, words] of Object.entries(field.optionWords)) choices[name] = words[language];
  }
  return {
    config: config as MemberWords['config'],
    choices,
    presets: byName(presetNames, (name) => presetWords(name)[language]),
    augmentPresets: byName(augmentPresetNames, (name) => augmentPresetWords(name)[language]),
    failurePresets: byName(failurePresetNames, (name) => failurePresetWords(name)[language]),
  };
}

function setAt(node: Record<string, unknown>, [name, ...rest]: string[], words: FieldWords): void {
  if (rest.length === 0) node[name!] = words;
  else setAt((node[name!] ??= {}) as Record<string, unknown>, rest, words);
}

function byName<Name extends string, Words>(
  names: readonly Name[],
  wordsOf: (name: Name) => Words,
): Record<Name, Words> {
  return Object.fromEntries(names.map((name) => [name, wordsOf(name)])) as Record<Name, Words>;
}
