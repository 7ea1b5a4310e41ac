import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatLogarithm } from './format-logarithm';

it('three decimals where they are enough, more where the shown loss would not follow from them', () => {
  expect(formatLogarithm('en', 1 / 8, Math.log(8))).toEqual({ probability: '0.125', loss: '2.08' });
  expect(formatLogarithm('en', 0.0144, -Math.log(0.0144))).toEqual({ probability: '0.0144', loss: '4.24' });
  expect(formatLogarithm('en', 1, 0)).toEqual({ probability: '1.000', loss: '0.00' });
  expect(formatLogarithm('en', 0, 812.5)).toEqual({ probability: 'p', loss: '812.50' });
});

it('whoever takes the logarithm of what is shown comes to what is shown', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 25, noNaN: true }),
      fc.integer({ min: 2, max: 3 }),
      (loss, decimals) => {
        const shown = formatLogarithm('en', Math.exp(-loss), loss, decimals);
        if (shown.probability === 'p') return loss > 10;
        return Math.abs(-Math.log(Number(shown.probability))).toFixed(decimals) === shown.loss;
      },
    ),
  );
});
