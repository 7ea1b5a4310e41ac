/** @file Finds the terms of the field in a sentence, in either language. */
import type { Language } from '../../i18n/i18n';
import { en } from './en';
import { ko } from './ko';
import { termNames, type TermName } from './words';

export interface FoundTerm {
  term: TermName;
  /** As the sentence has it. */
  text: string;
  /** In the sentence. */
  start: number;
}

/** What a term is called beside its name. */
const otherForms: Record<Language, Partial<Record<TermName, readonly string[]>>> = {
  en: {
    head: ['head'],
    cosine: ['cosine'],
    ntXent: ['NT-Xent loss'],
    batchNorm: ['batch normalisation'],
    augmentation: ['augmentation'],
    gradient: ['slope'],
    optimizer: ['Adam'],
    supervised: ['supervised'],
    proxyTask: ['rotation prediction'],
    probe: ['probe'],
    histogram: ['histogram'],
    rankMe: ['RankMe'],
    weights: ['weight'],
  },
  ko: {
    head: ['헤드'],
    cosine: ['코사인'],
    probe: ['프로브'],
    histogram: ['히스토그램'],
    nat: ['나트'],
    proxyTask: ['회전 맞히기'],
    rankMe: ['RankMe'],
    accuracy: ['대조 정확도'],
  },
};

const searches = { en: searchFor('en'), ko: searchFor('ko') };

/** Every mention, in the order of the sentence; of two that overlap the longer one. */
export function findTerms(text: string, language: Language): FoundTerm[] {
  const { pattern, termOf } = searches[language];
  return [...text.matchAll(pattern)].map((match) => ({
    term: termOf.get(formIn(match))!,
    text: match[0],
    start: match.index,
  }));
}

/** Those that occur in any of the sentences, in the order of the glossary's table. */
export function termsIn(texts: readonly string[], language: Language): TermName[] {
  const found = new Set(texts.flatMap((text) => findTerms(text, language).map(({ term }) => term)));
  return termNames.filter((term) => found.has(term));
}

function searchFor(language: Language) {
  const names = { en, ko }[language];
  const termOf = new Map(
    termNames.flatMap((term) =>
      // The letter behind a name is no part of it: `representation h`.
      [names[term].name.replace(/ [hz]$/, ''), ...(otherForms[language][term] ?? [])].map(
        (form) => [form.toLowerCase(), term] as const,
      ),
    ),
  );
  const forms = [...termOf.keys()].sort((a, b) => b.length - a.length).map(escaped);
  // Korean particles follow a word without a space.
  const pattern =
    language === 'en'
      ? new RegExp(`(?<![\\w-])(?<form>${forms.join('|')})(?:e?s)?(?![\\w-])`, 'gi')
      : new RegExp(`(?<![가-힣A-Za-z-])(?<form>${forms.join('|')})`, 'gi');
  return { pattern, termOf };
}

/** Without the ending of the plural, as forms are kept. */
function formIn(match: RegExpExecArray): string {
  return match.groups!['form']!.toLowerCase();
}

function escaped(text: string): string {
  return text.replaceAll(/[()\\.*+?^$[\]{}|]/g, '\\$&');
}
