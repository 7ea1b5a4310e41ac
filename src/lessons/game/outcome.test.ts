import { expect, it } from 'vitest';
import { outcomeOf } from './outcome';

const run = (correct: number, knnH: number) => ({
  quiz: { ways: 8 as const, correct, rounds: 256, picks: [], cosines: [] },
  knnH,
  testImages: 2000,
});

it('the run without colour changes wins more rounds and knows less, where the numbers say so', () => {
  expect(outcomeOf(run(225, 37.2), run(254, 29.2))).toEqual({ game: 'more', knowledge: 'less' });
});

it('says the same of what chance may have done, and the contrary where it is so', () => {
  expect(outcomeOf(run(225, 37.2), run(230, 36.0))).toEqual({ game: 'same', knowledge: 'same' });
  expect(outcomeOf(run(254, 29), run(225, 37))).toEqual({ game: 'less', knowledge: 'more' });
});

it('says nothing of a quiz without rounds', () => {
  const none = { ...run(0, 30), quiz: { ways: 8 as const, correct: 0, rounds: 0, picks: [], cosines: [] } };
  expect(outcomeOf(none, none)).toEqual({ game: 'same', knowledge: 'same' });
});
