import { expect, it } from 'vitest';
import { parseStep } from './step-text';

it('reads a step with or without a separator', () => {
  const texts = ['1', ' 1,204 ', '1560', '１，２０４', '1 204'];
  expect(texts.map((text) => parseStep(text, 1560))).toEqual([0, 1203, 1559, 1203, 1203]);
});

it.each(['0', '1561', '-3', '1.5', '1,5', 'last', ''])(
  'refuses “%s” in a sentence that names the run’s steps',
  (text) => {
    expect(() => parseStep(text, 1560)).toThrow(
      /^There is no step .* in this run: its steps are 1 to 1560\.$/,
    );
  },
);
