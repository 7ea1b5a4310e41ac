import { expect, it } from 'vitest';
import { parseConfig } from '../config/parse-config';
import { Batches } from './batches';
import { epochOrder } from './epoch-order';

const config = parseConfig({ seed: 3, training: { batchSize: 4, epochs: 2 } });

it('cuts each epoch’s order into whole batches', () => {
  const batches = new Batches(config, 10);
  expect([batches.stepsPerEpoch, batches.totalSteps]).toEqual([2, 4]);
  expect(batches.of(1).indices).toEqual(epochOrder(3, 0, 10).slice(4, 8));
  expect(batches.of(2).indices).toEqual(epochOrder(3, 1, 10).slice(0, 4));
});

it('gives the same batch whatever was asked for before', () => {
  const batches = new Batches(config, 10);
  const first = batches.of(3);
  batches.of(0);
  expect(batches.of(3)).toEqual(first);
});

it('refuses a step that the run does not have, and says which it has', () => {
  const batches = new Batches(config, 10);
  expect(batches.ofExisting(3)).toEqual(batches.of(3));
  expect(() => batches.ofExisting(4)).toThrow('There is no step 5 in this run: its steps are 1 to 4.');
});

it('refuses a dataset smaller than one batch', () => {
  expect(() => new Batches(config, 3)).toThrow(/3 images, fewer than one batch of 4/);
});
