import { describe, expect, it } from 'vitest';
import { createRandom } from '../random/random';
import { accuracyPercent } from './accuracy';
import { fitLinearProbe, type Rows } from './linear-probe';

/** Three clouds in 6 dimensions, told apart by two of them, on wildly different scales. */
function clouds(count: number, seed: number): { rows: Rows; labels: Uint8Array } {
  const random = createRandom(seed);
  const labels = Uint8Array.from({ length: count }, () => random.integer(0, 2));
  const values = Float32Array.from({ length: 6 * count }, (_, i) => {
    const label = labels[Math.floor(i / 6)]!;
    const dimension = i % 6;
    const signal = dimension === 1 ? [-2, 0, 2][label]! : dimension === 4 ? [1, -2, 1][label]! : 0;
    return (signal + random.normal()) * 10 ** (dimension - 3) + 7;
  });
  return { rows: { values, count, size: 6 }, labels };
}

describe('the linear probe', () => {
  it('finds what a line can tell, on images it has not seen', async () => {
    const bank = clouds(600, 1);
    const testSplit = clouds(300, 2);
    const probe = await fitLinearProbe(bank.rows, bank.labels, { classes: 3, seed: 0 });
    expect(accuracyPercent(probe.predict(testSplit.rows), testSplit.labels)).toBeGreaterThan(85);
  });

  it('finds nothing where labels have nothing to do with the rows', async () => {
    const bank = clouds(600, 1);
    const testSplit = clouds(600, 2);
    const probe = await fitLinearProbe(bank.rows, clouds(600, 3).labels, { classes: 3, seed: 0 });
    const accuracy = accuracyPercent(probe.predict(testSplit.rows), testSplit.labels);
    expect(Math.abs(accuracy - 33)).toBeLessThan(15);
  });

  it('gives the same for the same seed, and can be ended where it yields', async () => {
    const { rows, labels } = clouds(300, 1);
    const fit = () => fitLinearProbe(rows, labels, { classes: 3, seed: 4 });
    expect((await fit()).predict(rows)).toEqual((await fit()).predict(rows));
    const yieldToTasks = () => Promise.reject(new Error('enough'));
    await expect(fitLinearProbe(rows, labels, { classes: 3, seed: 4, yieldToTasks })).rejects.toThrow(
      'enough',
    );
  });
});
