/** @file sweep.json: what is read of it, what is refused, and what is said of its places. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PlaygroundError } from '../config/playground-error';
import { presetConfig } from '../config/presets';
import { listCells, toTheEnd } from './sweep';
import {
  axesOf,
  parseSweep,
  pendingCells,
  summarise,
  withCell,
  type DoneCell,
  type SweepResult,
} from './sweep-result';

const done: DoneCell = {
  values: { 'loss.temperature': 0.1 },
  seed: 0,
  encodedImages: 1024,
  knnH: 40,
  probeH: 50,
  contrastiveAccuracy: 80,
  n: 2500,
  headWeights: 650,
  loss: 1.25,
  wallSeconds: 7,
};
const failed = { values: { 'loss.temperature': 1 }, seed: 0, failure: 'Training diverged.' };
const plan = {
  config: presetConfig('quick'),
  grid: [{ path: 'loss.temperature', values: ['0.1', '1'] }],
  seeds: 2,
};

test('what is written is read again, with its plan', () => {
  const baselines = { chance: 10, pixelsKnn: 20, untrainedKnn: 30, untrainedProbe: 35 };
  const result = withCell(withCell({ plan, cells: [] }, done, baselines), failed);
  expect(parseSweep(JSON.stringify(result))).toEqual(result);
});

test('every cell of whatever a grid goes over is found again in its file', () => {
  const grids = [
    { path: 'augment.order', values: ['crop+jitter', 'jitter+crop'] },
    { path: 'loss.normalise', values: ['true', 'false'] },
    { path: 'augment', values: ['simclr', 'none'] },
    { path: 'loss.temperature', values: Array.from({ length: 150 }, (_, i) => String(0.1 + i / 100)) },
  ];
  const long = 'x'.repeat(10_000);
  for (const grid of grids) {
    const wide = { ...plan, grid: [grid], seeds: 1 };
    const cells = listCells(wide, toTheEnd);
    const result = cells.reduce<SweepResult>(
      (found, { values }) => withCell(found, { values, seed: 0, failure: long }),
      { plan: wide, cells: [] },
    );
    expect(pendingCells(cells, parseSweep(JSON.stringify(result)).cells)).toEqual([]);
  }
});

test('a file of an earlier version has no plan and no contrastive accuracy', () => {
  const { contrastiveAccuracy: _, ...cell } = done;
  const file = { cells: [cell], untrained: { knnH: 30, probeH: 35 } };
  expect(parseSweep(JSON.stringify(file))).toEqual(file);
});

test.each([
  ['broom', /could not be read.*JSON/],
  ['{"cells": [{"seed": 1}]}', /could not be read: cells\.0/],
  ['{"cells": 1}', /could not be read: cells/],
  [JSON.stringify({ cells: [], plan: { ...plan, paper: 'figure-6' } }), /could not be read: paper/],
  [JSON.stringify({ cells: [], plan: { ...plan, seeds: 0 } }), /could not be read: seeds/],
  [JSON.stringify({ cells: [], plan: { ...plan, seeds: 5000 } }), /has 10000 cells/],
  [
    JSON.stringify({ cells: [], plan: { ...plan, grid: [{ path: 'sed', values: ['1'] }] } }),
    /sed is not a field/,
  ],
])('%s is refused', (file, sentence) => {
  expect(() => parseSweep(file)).toThrow(PlaygroundError);
  expect(() => parseSweep(file)).toThrow(sentence);
});

test('any other file is an error of the project’s own or a sweep that can be summarised', () => {
  const near = fc.record({
    cells: fc.array(
      fc.record({
        values: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.double(), fc.anything())),
        seed: fc.oneof(fc.nat(), fc.anything()),
        failure: fc.oneof(fc.string(), fc.anything()),
      }),
    ),
    plan: fc.anything(),
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        near.map((value) => JSON.stringify(value)),
        fc.string(),
      ),
      (file) => {
        let result: SweepResult;
        try {
          result = parseSweep(file);
        } catch (error) {
          expect(error).toBeInstanceOf(PlaygroundError);
          return;
        }
        expect(summarise(result.cells).length).toBeLessThanOrEqual(result.cells.length);
        axesOf(result.cells);
      },
    ),
  );
});

test('what is done or has failed is not trained again', () => {
  const cells = [0.1, 1].map((temperature) => ({
    values: { 'loss.temperature': temperature },
    config: { seed: 0 },
  }));
  const again = cells.map((cell) => ({ ...cell, config: { seed: 1 } }));
  expect(pendingCells([...cells, ...again], [done, failed])).toEqual([2, 3]);
});

test('a place is the mean over its seeds with the standard error of that mean', () => {
  const second = { ...done, seed: 1, probeH: 54, loss: 1.75 };
  const [summary] = summarise([done, second]);
  expect(summary).toMatchObject({ values: done.values, seeds: [0, 1], failures: [] });
  // √(2² + 2²) / √2, and √2 of it once more.
  expect(summary!.measured.probeH).toEqual({ mean: 52, error: 2 });
  expect(summary!.measured.loss).toEqual({ mean: 1.5, error: 0.25 });
});

test('of one seed an accuracy has the standard error of the test images, and a loss none', () => {
  const [summary, other] = summarise([done, failed]);
  expect(summary!.measured.probeH).toEqual({ mean: 50, error: 1 });
  expect(summary!.measured.loss).toEqual({ mean: 1.25, error: undefined });
  expect(other).toEqual({
    values: failed.values,
    seeds: [],
    measured: {},
    failures: ['Training diverged.'],
  });
});

test('axes have their values in the order in which they come', () => {
  const places = [
    { a: 2, b: 'x' },
    { a: 2, b: 'y' },
    { a: 1, b: 'x' },
  ].map((values) => ({ values }));
  expect(axesOf(places)).toEqual([
    { name: 'a', values: [2, 1] },
    { name: 'b', values: ['x', 'y'] },
  ]);
  expect(axesOf([])).toEqual([]);
});
