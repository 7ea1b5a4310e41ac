import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinChunks } from './metric-chunks';

const chunk = (from: number, to: number, value: number, name = 'loss') => {
  const steps = Float64Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return { steps, columns: { [name]: steps.map(() => value) } };
};

it('chunks follow one another, up to the step that is asked for', () => {
  const { steps, columns } = joinChunks([chunk(1, 3, 5), chunk(4, 6, 4)], 5);
  expect(steps).toEqual([1, 2, 3, 4, 5]);
  expect(columns.get('loss')).toEqual([5, 5, 5, 4, 4]);
});

it('what was logged again counts as it was logged last', () => {
  const { steps, columns } = joinChunks([chunk(1, 6, 5), chunk(4, 5, 4)], 100);
  expect(steps).toEqual([1, 2, 3, 4, 5]);
  expect(columns.get('loss')).toEqual([5, 5, 5, 4, 4]);
});

it('a metric that comes or goes is not measured elsewhere', () => {
  const { columns } = joinChunks([chunk(1, 2, 5), chunk(3, 3, 4, 'cosine')], 100);
  expect(columns.get('loss')).toEqual([5, 5, NaN]);
  expect(columns.get('cosine')).toEqual([NaN, NaN, 4]);
});

it('whatever is no chunk is left out, and all columns are as long as the steps', () => {
  const float64 = fc.float64Array({ maxLength: 5 });
  const mangled = fc.record({
    steps: fc.oneof(float64, fc.anything()),
    columns: fc.oneof(fc.dictionary(fc.string(), fc.oneof(float64, fc.anything())), fc.anything()),
  });
  const chunks = fc.array(fc.oneof(fc.anything(), mangled, fc.constant(chunk(1, 4, 2))));
  fc.assert(
    fc.property(chunks, (untrusted) => {
      const { steps, columns } = joinChunks(untrusted, 100);
      expect(steps.every((step, i) => i === 0 || step > steps[i - 1]!)).toBe(true);
      for (const column of columns.values()) expect(column).toHaveLength(steps.length);
    }),
    { numRuns: 500 },
  );
});
