import { expect, it } from 'vitest';
import { anchorQuiz } from './anchor-quiz';

/** An anchor's cosines in a batch of `images`, all alike but for these. */
function row(images: number, cosines: Record<number, number>): number[] {
  return Array.from({ length: 2 * images }, (_, view) => cosines[view] ?? 0);
}

it('an anchor’s quiz is among the other views of the eight images that it stands among', () => {
  expect(anchorQuiz(row(20, {}), 9).choices).toEqual([28, 29, 30, 31, 32, 33, 34, 35]);
  expect(anchorQuiz(row(20, {}), 29).choices).toEqual([8, 9, 10, 11, 12, 13, 14, 15]);
  // The last four images have four of those before them beside them.
  expect(anchorQuiz(row(20, {}), 18).choices).toEqual([32, 33, 34, 35, 36, 37, 38, 39]);
});

it('a smaller batch has fewer choices', () => {
  expect(anchorQuiz(row(3, { 4: 0.1 }), 1)).toEqual({ choices: [3, 4, 5], pick: 4, isRight: true });
  expect(anchorQuiz([1, 0.2], 0)).toEqual({ choices: [1], pick: 1, isRight: true });
});

it('it is won only where the partner is the most similar of the choices, whatever else is more similar', () => {
  expect(anchorQuiz(row(20, { 20: 0.5, 21: 0.4, 39: 0.9, 1: 0.8 }), 0)).toMatchObject({
    pick: 20,
    isRight: true,
  });
  expect(anchorQuiz(row(20, { 20: 0.5, 21: 0.6 }), 0)).toMatchObject({ pick: 21, isRight: false });
  expect(anchorQuiz(row(20, { 20: 0.5, 21: 0.5 }), 0)).toMatchObject({ pick: 20, isRight: false });
});
