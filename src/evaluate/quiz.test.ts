import { expect, it } from 'vitest';
import { createRandom } from '../random/random';
import { playQuiz } from './quiz';

const k = 16;

/** First views of as many directions, then second views that differ from them by so much noise. */
function embeddings(pairs: number, noise: number) {
  const random = createRandom(1, 'quiz');
  const firsts = Float32Array.from({ length: pairs * k }, () => random.normal());
  const seconds = firsts.map((value) => 7 * (value + noise * random.normal()));
  return { values: Float32Array.from([...firsts, ...seconds]), count: 2 * pairs, size: k };
}

it('is won by embeddings of any length that keep partners together', () => {
  expect(playQuiz(embeddings(64, 0.1))).toMatchObject({ ways: 8, correct: 64, rounds: 64 });
});

it('is won in one round of eight by embeddings that know nothing', () => {
  const { correct, rounds } = playQuiz(embeddings(4000, 1000));
  expect(rounds).toBe(4000);
  expect(Math.abs(correct / rounds - 1 / 8)).toBeLessThan(4 * Math.sqrt((1 / 8) * (7 / 8) * (1 / 4000)));
});

it('is lost by embeddings that are all the same, and by those that are no numbers', () => {
  const same = { values: new Float32Array(32 * k).fill(1), count: 32, size: k };
  expect(playQuiz(same)).toMatchObject({ ways: 8, correct: 0, rounds: 16 });
  const nothing = { values: new Float32Array(32 * k).fill(NaN), count: 32, size: k };
  expect(playQuiz(nothing)).toMatchObject({ ways: 8, correct: 0, rounds: 16 });
});

it('asks for the partner among the views of the same eight images alone', () => {
  const { values, count, size } = embeddings(16, 0);
  // The ninth image looks like the first one, and is never a choice beside it.
  values.copyWithin(8 * k, 0, k);
  values.copyWithin((16 + 8) * k, 16 * k, 17 * k);
  expect(playQuiz({ values, count, size }).correct).toBe(16);
  // The second one is, and neither can be told from the other.
  values.copyWithin(k, 0, k);
  values.copyWithin(17 * k, 16 * k, 17 * k);
  expect(playQuiz({ values, count, size }).correct).toBe(14);
});

it('has whole groups of eight images, or none', () => {
  expect(playQuiz(embeddings(23, 0))).toMatchObject({ correct: 16, rounds: 16 });
  expect(playQuiz(embeddings(7, 0))).toMatchObject({ correct: 0, rounds: 0 });
});

it('tells what was picked in each round, and how near the first eight images’ views are', () => {
  const { picks, cosines } = playQuiz(embeddings(16, 0));
  expect(picks).toEqual(Array.from({ length: 16 }, (_, round) => round % 8));
  expect(cosines).toHaveLength(64);
  for (let image = 0; image < 8; image++) expect(cosines[image * 8 + image]).toBeCloseTo(1, 5);
  expect(Math.max(...cosines.filter((_, i) => i % 9 !== 0))).toBeLessThan(0.99);
});
