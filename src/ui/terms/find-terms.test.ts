import fc from 'fast-check';
import { expect, it } from 'vitest';
import { latinWords } from '../../i18n/korean.test-support';
import { en } from './en';
import { findTerms, termsIn } from './find-terms';
import { ko } from './ko';
import { placeOfTerm } from './place-of-term';
import { termNames } from './words';

it('every term is found by its own name, in both languages, and by nothing else in it', () => {
  for (const term of termNames) {
    expect(termsIn([`… ${en[term].name}.`], 'en'), term).toEqual([term]);
    expect(termsIn([`… ${ko[term].name}.`], 'ko'), term).toEqual([term]);
  }
});

it('finds plurals, capitals and words with particles, and the longest of what overlaps', () => {
  const said = (text: string, language: 'en' | 'ko') =>
    findTerms(text, language).map((found) => `${found.term}: ${found.text}`);
  expect(said('Views of two batches; batch norm sees one batch.', 'en')).toEqual([
    'view: Views',
    'batch: batches',
    'batchNorm: batch norm',
    'batch: batch',
  ]);
  expect(said('linear probes lose nothing: a review, ahead, losses', 'en')).toEqual([
    'probe: linear probes',
    'loss: losses',
  ]);
  expect(said('선형 프로브로 h를 읽고, 인터뷰는 아니며 배치 정규화를 합니다', 'ko')).toEqual([
    'probe: 선형 프로브',
    'batchNorm: 배치 정규화',
  ]);
});

it('in whatever text, what is found stands where it is said and does not overlap', () => {
  const pieces = fc.constantFrom(
    ...termNames.map((term) => en[term].name),
    ' ',
    's',
    '(',
    '-',
    '.',
    'a',
    '{{n}}',
  );
  fc.assert(
    fc.property(fc.array(pieces), (list) => {
      const text = list.join('');
      let end = 0;
      for (const found of findTerms(text, 'en')) {
        expect(found.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(found.start, found.start + found.text.length)).toBe(found.text);
        expect(found.term).toBeDefined();
        end = found.start + found.text.length;
      }
    }),
  );
});

it('terms have addresses that lessons’ pages may have, and Korean ones are in Korean', () => {
  for (const term of termNames) {
    expect(placeOfTerm(term)).toMatch(/^[a-z-]+$/);
    expect(latinWords(ko[term].text), term).toEqual([]);
  }
  expect(new Set(termNames.map(placeOfTerm)).size).toBe(termNames.length);
});
