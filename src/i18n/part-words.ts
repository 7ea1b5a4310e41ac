/**
 * @file The words of a part of the page. They stand in its folder (`words.ts`), which the part's entry
 * imports, so that they come with its code: both languages, before it is first rendered.
 */
import i18next from 'i18next';
import type { en } from './en';
import type { MemberWords } from './member-names';

/** Every part's English words by its key: each `words.ts` adds its own. */
// oxlint-disable-next-line typescript/no-empty-object-type -- it is filled by the parts.
export interface PartWords {}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Omit<typeof en, keyof MemberWords> & MemberWords & PartWords };
    strictKeyChecks: true;
    strictInterpolationChecks: true;
  }
}

interface Words {
  readonly [key: string]: string | Words;
}

/** The same keys, in another language. */
export type Translated<English> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : Translated<English[Key]>;
};

/**
 * Makes a part's words known to i18next.
 * @param part its folder's name, with which all keys of its words begin
 */
export function partWords<const English extends Words>(
  part: keyof PartWords,
  words: { readonly en: English; readonly ko: NoInfer<Translated<English>> },
) {
  const add = () => {
    for (const language of ['en', 'ko'] as const) {
      i18next.addResourceBundle(language, 'translation', { [part]: words[language] });
    }
  };
  if (i18next.isInitialized) add();
  // Whenever it starts anew, with the first screen's words alone.
  i18next.on('initialized', add);
  return words;
}
