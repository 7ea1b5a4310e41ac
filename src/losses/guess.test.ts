import { expect, it } from 'vitest';
import { parseConfig } from '../config/parse-config';
import { guessTemperature, isTrainedByGuess, ownTemperature } from './guess';

it('a run of NT-Xent is trained by the guess, at its own temperature', () => {
  const { loss } = parseConfig({ loss: { temperature: 0.2 } });
  expect([isTrainedByGuess(loss), ownTemperature(loss), guessTemperature(loss)]).toEqual([true, 0.2, 0.2]);
});

it('where NT-Xent compares dot products, its temperature says nothing of a guess from cosines', () => {
  const { loss } = parseConfig({ loss: { temperature: 10, normalise: false } });
  expect([isTrainedByGuess(loss), ownTemperature(loss), guessTemperature(loss)]).toEqual([
    false,
    undefined,
    0.5,
  ]);
});
