import { expect, it } from 'vitest';
import { formatMetric } from './format-metric';

it('a metric is written as its description says, an accuracy with one standard error', () => {
  const accuracy = { format: { countedOn: (count: number) => count } };
  expect(formatMetric('en', { ...accuracy, unit: 'percent' }, 34.4, 2000)).toBe('34.4 ± 1.1 %');
  expect(formatMetric('en', { ...accuracy, unit: 'fraction' }, 0.344, 2000)).toBe('34.4 ± 1.1 %');
  expect(formatMetric('en', { unit: 'percent', format: { digits: 1 } }, 10, 0)).toBe('10.0 %');
  expect(formatMetric('en', { unit: 'nats', format: { digits: 4 } }, 4, 0)).toBe('4.0000');
  expect(formatMetric('en', { unit: 'per step', format: { significantDigits: 3 } }, 0.000_123_456, 0)).toBe(
    '0.000123',
  );
  expect(formatMetric('en', { unit: 'nats', format: { digits: 4 } }, undefined, 0)).toBe('–');
});
