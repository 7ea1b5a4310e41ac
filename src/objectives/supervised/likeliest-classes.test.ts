import { expect, it } from 'vitest';
import { likeliestClasses } from './likeliest-classes';

const probabilities = Float32Array.of(0.1, 0.5, 0.05, 0.3, 0.05);

it.each([
  [3, [1, 3, 0]],
  [0, [1, 3, 0]],
  [4, [1, 3, 4]],
])('of an image that is labelled %i the likeliest classes are shown, and that one', (label, classes) => {
  expect(likeliestClasses(probabilities, label, 3)).toEqual(classes);
});
