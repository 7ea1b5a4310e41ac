import { expect, it } from 'vitest';
import { rowSoftmax } from '../../evaluate/row-softmax';
import { collapsedLoss, halfTheTemperature, partnersChange } from './checks';
import { isRight, termOf, termsOf, workOut } from './work';

const cosines = [0.9, 0.4, -0.2, 0.7];

it('what is worked out by hand is what the loss is', () => {
  const work = workOut(cosines, 0, 0.2);
  const { probabilities, logNormalizer } = rowSoftmax(cosines, -1, 0.2);
  expect(work.probability).toBeCloseTo(probabilities[0]!, 12);
  expect(work.loss).toBeCloseTo(logNormalizer - 0.9 / 0.2, 12);
  expect(termsOf(4)).toHaveLength(11);
  expect(termsOf(4).map((term) => termOf(work, term))).not.toContain(undefined);
  expect(termOf(work, 'scaled-3')).toBeCloseTo(3.5, 12);
  expect(termOf(work, 'exponential-2')).toBeCloseTo(Math.exp(-1), 12);
});

it('a term is right as far as two or three digits reach, with a point or a comma, and wrong otherwise', () => {
  for (const given of ['4.5', ' 4,5 ', '4.51', '4.42']) expect(isRight(given, 4.5), given).toBe(true);
  for (const given of ['4.2', '-4.5', 'e', '45', '.']) expect(isRight(given, 4.5), given).toBe(false);
  expect(isRight('−0,01', -0.012)).toBe(true);
  expect(isRight(' ', 4.5)).toBeUndefined();
});

/** Partners on the diagonal of 8 × 8. */
const played = (partner: (anchor: number) => number) => ({
  quiz: {
    cosines: Array.from({ length: 64 }, (_, i) => (i % 9 === 0 ? partner(i / 9) : 0.5)),
  },
});

it('partners have become more probable only where a run shows it', () => {
  const before = played((anchor) => 0.5 + anchor / 100);
  expect(
    partnersChange(
      before,
      played((anchor) => 0.9 - anchor / 100),
      0.2,
    ),
  ).toBe('more');
  expect(
    partnersChange(
      before,
      played((anchor) => 0.1 + anchor / 100),
      0.2,
    ),
  ).toBe('less');
  expect(
    partnersChange(
      before,
      played((anchor) => 0.5 + (anchor % 2 ? 0.3 : -0.3)),
      0.2,
    ),
  ).toBe('same');
  expect(partnersChange(before, { quiz: { cosines: before.quiz.cosines } }, 0.2)).toBe('same');
  expect(partnersChange(before, before, 0.2)).toBeUndefined();
  expect(partnersChange(before, undefined, 0.2)).toBeUndefined();
});

it('half the temperature lowers the loss where the partner leads, and raises it where it does not', () => {
  expect(halfTheTemperature(cosines, 0, 0.2)).toBe('less');
  expect(halfTheTemperature(cosines, 2, 0.2)).toBe('more');
  expect(halfTheTemperature([0.5, 0.5], 0, 0.2)).toBe('same');
  expect(halfTheTemperature([], 0, 0.2)).toBeUndefined();
});

it('a collapsed run comes to ln(2N − 1)', () => {
  expect(collapsedLoss(128)).toBeCloseTo(5.5413, 4);
});
