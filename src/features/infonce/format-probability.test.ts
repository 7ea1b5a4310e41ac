import { expect, it } from 'vitest';
import { formatProbability } from './format-probability';

it('shows probabilities with as many decimals as they need, and never as certain what is not', () => {
  const shown = [1, 0.99999, 0.6312, 0.0996, 0.0421, 0.00392, 0.0000013, 1e-9, 0].map(formatProbability);
  expect(shown).toEqual([
    '1.000',
    '>0.999',
    '0.631',
    '0.100',
    '0.042',
    '0.0039',
    '0.0000013',
    '<0.000001',
    '0',
  ]);
});
