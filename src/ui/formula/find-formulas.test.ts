import fc from 'fast-check';
import { expect, it } from 'vitest';
import { words as collapseWords } from '../../lessons/collapse/words';
import { findFormulas } from './find-formulas';
import { plainTextOf, texOf } from './formula-text';
import { typeset } from './typeset';

const textOf = (text: string) =>
  findFormulas(text)
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('');
const found = (text: string) =>
  findFormulas(text).flatMap((part) => (typeof part === 'string' ? [] : plainTextOf(part.formula)));

it('finds formulas in sentences of both languages, and nothing in words or numbers', () => {
  expect(found(collapseWords.en.rests.blind)).toEqual(['ln(2N − 1)']);
  expect(found('나머지 뷰 2N − 1개의 확률은 1 / (2N − 1)입니다.')).toEqual(['2N − 1', '1 / (2N − 1)']);
  expect(found('loss of this anchor, −ln p; exp(s / τ); −Σ p ln p')).toEqual([
    '−ln p',
    'exp(s / τ)',
    '−Σ p ln p',
  ]);
  expect(found('ln(2N) = 4.85, ln N = 4.16')).toEqual(['ln(2N)', 'ln N']);
  expect(found('In 1 / 2 of 12N cases lnN is plain.')).toEqual([]);
});

it('the sentence is the same but for how it is set, and KaTeX sets each formula', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('ln(2N−1)', '1/(2N−1)', '2N', '−ln p', '2N − 2', 'exp(s/τ)', 'ln(1+(2N−2)e^(−1/τ))'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join(' ');
      expect(textOf(text)).toBe(text);
      for (const part of findFormulas(text)) {
        if (typeof part !== 'string')
          expect(typeset(texOf(part.formula), false)).not.toContain('katex-error');
      }
    }),
  );
});
