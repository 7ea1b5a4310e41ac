/** @file What a sweep asks of the worker, and what it writes. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Evaluation } from '../src/evaluate/evaluation';
import { encodedPerStep } from '../src/objectives/objectives';
import type { RunConfig } from '../src/config/run-config';
import type { Failure } from '../src/config/playground-error';
import type { RunSummary, TrainOptions } from '../src/worker/protocol';
import { BadOption } from './bad-option';
import type { HeadlessWorker } from './headless-session';
import { cellsConversation, lastEpochLoss } from './run-cells';
import { SweepFile, type SweepResult } from './sweep-file';
import { readSweepOptions } from './sweep-options';
import { progressText, resultText } from './sweep-text';

const emptyFolder = () => mkdtempSync(join(tmpdir(), 'playground-'));
const written = ({ path }: SweepFile) => JSON.parse(readFileSync(path, 'utf8')) as SweepResult;
const { cells } = readSweepOptions(
  ['--grid', 'objective.name=simclr,supervised', '--encoded-images', '1000', '--seeds', '2'],
  new Date(),
);
const metrics = { epoch: 0.05, learningRate: 1e-3, imagesPerSecond: 1, msPerStep: 1 };
const failure = { code: 'no-run', parameters: {}, message: 'Training diverged by step 2.' } as Failure;

/** Sweeps with a worker whose accuracies tell of seed and objective; that of `failing` fails as asked. */
async function sweep(file: SweepFile, { failing = -1, isBroken = false } = {}) {
  let config!: RunConfig;
  const asked: unknown[] = [];
  const conversation = cellsConversation(cells, 'wasm', {
    started: () => undefined,
    step: () => undefined,
    ended: (_, cell, evaluation) => file.add(cell, evaluation?.baselines),
  });
  const train = ({ runId, steps }: TrainOptions): RunSummary => {
    if (runId === failing) {
      if (!isBroken) conversation.hear({ topic: 'failure', payload: { runId, failure } });
      throw new Error(failure.message);
    }
    for (const [i, loss] of [5, 4, 3].entries()) {
      conversation.hear({ topic: 'step', payload: { ...metrics, step: i + 1, loss } });
    }
    const { seed } = config;
    const baselines = { chance: 10, pixelsKnn: 20, untrainedKnn: 30 + seed, untrainedProbe: 35 + seed };
    const evaluation = { knnH: 40 + seed, probeH: 45, testImages: 2000, baselines } as Evaluation;
    return { steps, headWeights: 650, wallSeconds: 7, evaluation } as RunSummary;
  };
  const worker = {
    assetBase: 'http://localhost/',
    call(name: string, argument: unknown) {
      if (name !== 'configure') asked.push([name, argument]);
      if (name === 'configure') ({ config } = argument as { config: RunConfig });
      return Promise.resolve(name === 'train' ? argument : undefined).then((options) =>
        options ? train(options as TrainOptions) : undefined,
      );
    },
  } as HeadlessWorker;
  await conversation.speak(worker);
  return asked;
}

test('each cell is a run of its own, whose length and evidence are asked for', async () => {
  const asked = await sweep(new SweepFile(emptyFolder()));
  expect(asked).toEqual([
    ['start', { backend: 'wasm', assetBase: 'http://localhost/' }],
    ...cells.map((_, runId) => ['train', { runId, steps: 4, evaluateEvery: 0 }]),
  ]);
});

test('sweep.json holds what each cell has come to, and the untrained encoder as the mean over seeds', async () => {
  const file = new SweepFile(emptyFolder());
  await sweep(file);
  expect(written(file)).toEqual({
    cells: cells.map(({ values, config }) => ({
      values,
      seed: config.seed,
      encodedImages: 4 * encodedPerStep(config),
      knnH: 40 + config.seed,
      probeH: 45,
      n: 2000,
      headWeights: 650,
      loss: 4,
      wallSeconds: 7,
    })),
    untrained: { knnH: 30.5, probeH: 35.5 },
  });
});

test('a cell that fails says why, and the sweep goes on', async () => {
  const file = new SweepFile(emptyFolder());
  await sweep(file, { failing: 1 });
  const { cells: results, untrained } = written(file);
  expect(results).toHaveLength(4);
  expect(results[1]).toEqual({
    values: { 'objective.name': 'supervised' },
    seed: 0,
    failure: 'Training diverged by step 2.',
  });
  expect(untrained).toEqual({ knnH: 30.5, probeH: 35.5 });
});

test('where the worker itself fails, the sweep ends, and what was done is kept', async () => {
  const file = new SweepFile(emptyFolder());
  await expect(sweep(file, { failing: 2, isBroken: true })).rejects.toThrow('Training diverged');
  expect(written(file).cells).toHaveLength(2);
});

test('a folder with another sweep is refused by name and left as it was; one that has not begun is not', async () => {
  const folder = emptyFolder();
  const file = new SweepFile(folder);
  expect(() => new SweepFile(folder)).not.toThrow();
  await sweep(file);
  const before = readFileSync(file.path, 'utf8');
  const other = emptyFolder();
  writeFileSync(join(other, 'sweep.json'), 'broom');
  for (const path of [folder, other]) {
    expect(() => new SweepFile(path)).toThrow(BadOption);
    expect(() => new SweepFile(path)).toThrow(`--out is ${path}, which holds another sweep's sweep.json`);
  }
  expect(readFileSync(file.path, 'utf8')).toBe(before);
  expect(readdirSync(folder)).toEqual(['sweep.json']);
});

test('the loss of a cell is the mean of its last epoch', () => {
  const log = (step: number, loss: number) => ({ step, epoch: step / 10, loss });
  expect(lastEpochLoss([log(1, 9)])).toBe(9);
  expect(lastEpochLoss([log(1, 9), log(5, 4)])).toBe((9 + 4 * 4) / 5);
  expect(lastEpochLoss([log(1, 9), log(5, 8), log(10, 7), log(15, 2), log(20, 1)])).toBe(1.5);
});

test('the console says which cell it is, how far, and how long all take', () => {
  expect(progressText(cells, 1, { step: 2, loss: 1.9 }, 60_000)).toBe(
    'cell 2 of 4 (objective.name=supervised, seed 0): step 2/4, loss 1.900, about 1:40 left of all',
  );
  const done = { values: {}, seed: 0, encodedImages: 1024, knnH: 40, probeH: 45, n: 2000 };
  expect(resultText(cells, 0, { ...done, headWeights: 650, loss: 1.3642, wallSeconds: 7.1 })).toBe(
    'cell 1 of 4 (objective.name=simclr, seed 0): k-NN 40.0 ± 1.1 %, linear probe 45.0 ± 1.1 %, loss 1.364, 650 weights thrown away, 7 s',
  );
});
