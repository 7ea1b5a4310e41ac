/**
 * @file The words that transforms bring themselves (`src/transforms/<name>/description.ts`), by the keys
 * under which the page looks them up.
 */
import type { Bilingual } from '../config/bilingual';
import type { AugmentConfig } from '../config/run-config';
import { appliedWords } from '../transforms/settings';
import { transformNames, transformOf, type TransformName } from '../transforms/transforms';

interface FieldWords {
  label: string;
  help: string;
}

interface WordsOfTransforms {
  /** `groups.<name>` */
  groups: Record<TransformName, string>;
  /** `augmentation.explanations.<name>` */
  explanations: Record<TransformName, string>;
  /** `config.augment.<name>.<setting>` */
  config: { [Name in TransformName]: Record<keyof AugmentConfig[Name], FieldWords> };
  /** `choices.<option>` */
  choices: Record<string, string>;
  /** `transforms.<name>`: what a view went through, and what its sampled parameters are called. */
  transforms: Record<TransformName, { phrases: Record<string, string>; parameters: Record<string, string> }>;
}

export const transformWords: Bilingual<WordsOfTransforms> = { en: wordsIn('en'), ko: wordsIn('ko') };

function wordsIn(language: keyof Bilingual<unknown>): WordsOfTransforms {
  const { probability: label, views, choices } = appliedWords[language];
  const words = Object.fromEntries(
    transformNames.map((name) => [name, transformOf(name).words[language]]),
  ) as Record<TransformName, ReturnType<typeof transformOf>['words']['en']>;
  const ofEach = <T>(read: (of: (typeof words)[TransformName]) => T) =>
    Object.fromEntries(transformNames.map((name) => [name, read(words[name])])) as Record<TransformName, T>;
  return {
    groups: ofEach(({ name }) => name),
    explanations: ofEach(({ explanation }) => explanation),
    config: ofEach(({ probability, settings }) => ({
      probability: { label, help: probability },
      views,
      ...settings,
    })) as WordsOfTransforms['config'],
    choices: Object.assign({ ...choices }, ...Object.values(words).map((of) => of.choices)) as Record<
      string,
      string
    >,
    transforms: ofEach(({ phrases, parameters = {} }) => ({ phrases, parameters })),
  };
}
