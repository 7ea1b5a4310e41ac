import { expect, it } from 'vitest';
import { parseConfig } from '../../config/parse-config';
import { readWeights, writePageWeights } from './weights';

const config = parseConfig({});
const of = (...values: number[]) => ({ shape: [values.length], values: Float32Array.from(values) });

it('reads what is of encoder and head, whatever else a file holds', () => {
  const ours = { 'encoder.0.kernel': of(1, 2), 'head.0.bias': of(3) };
  const file = writePageWeights({ config, tensors: { ...ours, 'classifier.mask': of(-Infinity) } });
  expect(readWeights(file)).toEqual({ config, tensors: ours });
});

it('refuses weights that are no numbers, by name', () => {
  const file = writePageWeights({ config, tensors: { 'encoder.0.kernel': of(1, NaN) } });
  expect(() => readWeights(file)).toThrow(/encoder\.0\.kernel has values that are no numbers/);
});
