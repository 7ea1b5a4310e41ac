import { expect, it } from 'vitest';
import { epochsWithin, planFor } from './plan';

it('a card gets all batches and 20 epochs, a processor that plays one small numbers', () => {
  const [card, software] = [planFor(false), planFor(true)];
  expect(card).toMatchObject({ size: 'full', verifies: 'all', steps: { batches: [64, 128, 256, 512] } });
  expect(card.short.fields).toContainEqual(['training.epochs', 20]);
  expect(card.long.preset).toBe('paper-cifar10');
  expect(software.steps.presets).toEqual(card.steps.presets);
  expect(Math.max(...software.steps.batches)).toBeLessThan(8);
});

it('a run fills the time that is left, by whole epochs, with one at least', () => {
  expect(epochsWithin(10, 60_000)).toBe(10);
  expect(epochsWithin(10, 61_000)).toBe(9);
  expect(epochsWithin(-1, 60_000)).toBe(1);
});
