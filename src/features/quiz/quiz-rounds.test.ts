import { expect, it } from 'vitest';
import { quizWays } from '../../evaluate/quiz';
import { roundOf, type QuizGroup } from './quiz-rounds';

const pixels = (value: number) => Uint8ClampedArray.of(value, value, value);

const group: QuizGroup = {
  size: { height: 1, width: 1, channels: 3 },
  views: Array.from({ length: 2 * quizWays }, (_, view) => pixels(view)),
  originals: Array.from({ length: quizWays }, (_, image) => Uint8Array.of(100 + image)),
  labels: new Uint8Array(quizWays),
};

it('a round asks for one image of its group: its first view among the second views of all eight', () => {
  for (const round of [48, 53]) {
    const { anchors, choices, right, original } = roundOf(group, round, 7);
    expect(right).toBe(round % quizWays);
    expect(anchors[right]).toEqual(pixels(right));
    expect(original).toEqual(Uint8Array.of(100 + right));
    expect(new Set(choices.map(({ image }) => image)).size).toBe(quizWays);
    for (const { image, view, original: own } of choices) {
      expect(view).toEqual(pixels(quizWays + image));
      expect(own).toEqual(Uint8Array.of(100 + image));
    }
  }
});

it('the choices lie in another order in each round, and in the same one whenever it is drawn', () => {
  const order = (round: number) => roundOf(group, round, 7).choices.map(({ image }) => image);
  expect(order(3)).toEqual(order(3));
  expect(order(3)).not.toEqual(order(4));
});
