/** @file What each action does, in a few words, as the actions say it themselves. */
import { partWords } from '../i18n/part-words';
import { actions } from './actions';

type Labels = Record<(typeof actions)[number]['name'], string>;

const labelsIn = (language: 'en' | 'ko') =>
  Object.fromEntries(actions.map(({ name, label }) => [name, label[language]])) as Labels;

export const words = partWords('actionNames', { en: labelsIn('en'), ko: labelsIn('ko') });

declare module '../i18n/part-words' {
  interface PartWords {
    actionNames: typeof words.en;
  }
}
