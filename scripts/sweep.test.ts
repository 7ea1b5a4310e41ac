/** @file What a sweep asks of the worker, and what it writes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Evaluation } from '../src/evaluate/evaluation';
import { encodedPerStep } from '../src/objectives/objectives';
import type { RunConfig } from '../src/config/run-config';
import type { Failure } from '../src/config/playground-error';
import type { RunSummary, TrainOptions } from '../src/worker/protocol';
import { BadOption } from './bad-option';
import { lastEpochLoss, sweepCells, type SweepWorker } from '../src/features/sweep/run-cells';
import { pendingCells, type SweepResult } from '../src/runs/sweep-result';
import type { Pace } from '../src/runs/sweep-pace';
import { SweepFile } from './sweep-file';
import { readSweepOptions } from './sweep-options';
import { estimateText, progressText, resultText } from './sweep-text';

const emptyFolder = () => mkdtempSync(join(tmpdir(), 'playground-'));
const written = ({ path }: SweepFile) => JSON.parse(readFileSync(path, 'utf8')) as SweepResult;
const given = ['--grid', 'objective.name=simclr,supervised', '--encoded-images', '1000', '--seeds', '2'];
const { plan, cells } = readSweepOptions(given, new Date());
const openFile = (folder = emptyFolder()) => new SweepFile(folder, plan);
const metrics = { epoch: 0.05, learningRate: 1e-3, imagesPerSecond: 1, msPerStep: 1 };
const failure = { code: 'no-run', parameters: {}, message: 'Training diverged by step 2.' } as Failure;

/** Sweeps with a worker whose accuracies tell of seed and objective; the failing run, counted with the trial, fails as asked. */
async function sweep(file: SweepFile, { failing = -1, isBroken = false } = {}) {
  let config!: RunConfig;
  let time = 0;
  const asked: unknown[] = [];
  const paces: (Pace | undefined)[] = [];
  const conversation = sweepCells(
    { cells, pending: pendingCells(cells, file.result.cells), backend: 'wasm', now: () => time },
    {
      started: () => undefined,
      measured(pace) {
        paces.push(pace);
      },
      step: () => undefined,
      trained: (_, { runId }) => Promise.resolve(void asked.push(['keep', runId])),
      ended: (_, cell, evaluation) => file.add(cell, evaluation?.baselines),
    },
  );
  const train = ({ runId, steps }: TrainOptions): RunSummary => {
    time += 3000;
    if (runId === failing) {
      if (!isBroken) conversation.hear({ topic: 'failure', payload: { failure } });
      throw new Error(failure.message);
    }
    for (const [i, loss] of [5, 4, 3].entries()) {
      conversation.hear({ topic: 'step', payload: { ...metrics, step: i + 1, loss } });
    }
    const { seed } = config;
    const baselines = { chance: 10, pixelsKnn: 20, untrainedKnn: 30 + seed, untrainedProbe: 35 + seed };
    const scores = { knnH: 40 + seed, probeH: 45, contrastiveAccuracy: 62.5 };
    const evaluation = { ...scores, testImages: 2000, baselines } as Evaluation;
    return { steps, headWeights: 650, msPerStepMedian: 512, wallSeconds: 7, evaluation } as RunSummary;
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
  } as SweepWorker;
  await conversation.speak(worker);
  return { asked, paces };
}

test('after steps that are measured each cell is a run of its own, whose length and evidence are asked for, kept before the next', async () => {
  const { asked, paces } = await sweep(openFile());
  expect(asked).toEqual([
    ['start', { backend: 'wasm', assetBase: 'http://localhost/' }],
    ...[-1, 0, 1, 2, 3].flatMap((index) => [
      ['train', { runId: index + 1, steps: 4, evaluateEvery: 0 }],
      ...(index < 0 ? [] : [['keep', index + 1]]),
    ]),
  ]);
  expect(paces).toEqual([{ msPerImage: 2, msPerCell: 3000 - 4 * 512 }]);
});

test('sweep.json holds its plan, what each cell has come to, and the untrained encoder as the mean over seeds', async () => {
  const file = openFile();
  await sweep(file);
  expect(written(file)).toEqual({
    plan,
    cells: cells.map(({ values, config }) => ({
      values,
      seed: config.seed,
      encodedImages: 4 * encodedPerStep(config),
      knnH: 40 + config.seed,
      probeH: 45,
      contrastiveAccuracy: 62.5,
      n: 2000,
      headWeights: 650,
      loss: 4,
      wallSeconds: 7,
    })),
    untrained: { knnH: 30.5, probeH: 35.5 },
    untrainedBySeed: [
      { seed: 0, knnH: 30, probeH: 35 },
      { seed: 1, knnH: 31, probeH: 36 },
    ],
  });
});

test('a cell that fails says why, and the sweep goes on', async () => {
  const file = openFile();
  const { paces } = await sweep(file, { failing: 2 });
  const { cells: results, untrained } = written(file);
  expect(paces).toHaveLength(1);
  expect(results).toHaveLength(4);
  expect(results[1]).toEqual({
    values: { 'objective.name': 'supervised' },
    seed: 0,
    failure: 'Training diverged by step 2.',
  });
  expect(untrained).toEqual({ knnH: 30.5, probeH: 35.5 });
});

test('steps that cannot be measured hold no cell up', async () => {
  const file = openFile();
  const { paces } = await sweep(file, { failing: 0 });
  expect(paces).toEqual([undefined]);
  expect(written(file).cells).toHaveLength(4);
});

test('where the worker itself fails the sweep ends; started again, it trains the cell that was cut short and those after it', async () => {
  const folder = emptyFolder();
  const whole = openFile();
  await sweep(whole);
  await expect(sweep(openFile(folder), { failing: 3, isBroken: true })).rejects.toThrow('Training diverged');
  // What a process that is killed leaves behind.
  writeFileSync(join(folder, 'sweep.json.part'), '{"cells": [');
  const again = openFile(folder);
  expect(again.result.cells).toHaveLength(2);
  const { asked } = await sweep(again);
  // Two cells, of which each is kept.
  expect(asked).toHaveLength(1 + 1 + 2 * 2);
  expect(written(again)).toEqual(written(whole));
});

test('a folder that another process writes into is refused; one whose process has died is not', () => {
  const folder = emptyFolder();
  const lock = join(folder, '.lock');
  writeFileSync(lock, String(process.ppid));
  expect(() => openFile(folder)).toThrow(`Process ${process.ppid} is writing into ${folder};`);
  expect(existsSync(join(folder, 'sweep.json'))).toBe(false);
  writeFileSync(lock, String(2 ** 31 - 1));
  expect(openFile(folder).result.cells).toEqual([]);
});

test.runIf(process.platform === 'linux')(
  'a folder whose process has ended is not refused, though nobody has asked how it ended',
  async () => {
    // The shell ends its child at once, and does not wait for it.
    const shell = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    onTestFinished(() => void shell.kill());
    const [pid] = (await once(shell.stdout, 'data')) as [Buffer];
    const stat = () => readFileSync(`/proc/${Number(String(pid))}/stat`, 'utf8');
    await expect.poll(stat).toMatch(/\) Z /);
    const folder = emptyFolder();
    writeFileSync(join(folder, '.lock'), String(pid).trim());
    expect(openFile(folder).result.cells).toEqual([]);
  },
);

test('a folder with another sweep is refused with what differs, and left as it was; one that has not begun is not', async () => {
  const folder = emptyFolder();
  const file = openFile(folder);
  const others = [
    [...given.slice(2), '--grid', 'objective.name=simclr,rotation'],
    [...given, '--seeds', '3'],
    [...given, '--encoded-images', '2000'],
    [...given, '--preset', 'quick'],
    [...given, '--set', 'loss.temperature=0.1'],
    ['--paper', 'table-1'],
  ].map((parameters) => readSweepOptions(parameters, new Date()).plan);
  for (const other of others) expect(() => new SweepFile(folder, other)).not.toThrow();
  await sweep(openFile(folder));
  const before = readFileSync(file.path, 'utf8');
  const sentences = others.map((other) => {
    try {
      new SweepFile(folder, other);
      return 'not refused';
    } catch (error) {
      expect(error).toBeInstanceOf(BadOption);
      return (error as Error).message;
    }
  });
  const differences = [
    'its grid is objective.name=simclr,supervised, not objective.name=simclr,rotation',
    'its seeds is 2, not 3',
    'its encoded-images is 1000, not 2000',
    'its dataset.trainingImages is 10000, not 2000',
    'its loss.temperature is 0.5, not 0.1',
    'its paper is none, not table-1',
  ];
  expect(sentences).toEqual(
    differences.map(
      (difference) =>
        `--out is ${folder}, whose sweep.json holds another sweep: ${difference}. Give the same options to go on with that sweep; name another folder, or remove that file.`,
    ),
  );
  expect(readFileSync(file.path, 'utf8')).toBe(before);
  expect(readdirSync(folder)).toEqual(['.lock', 'sweep.json']);
});

test('a file that is no sweep, or does not say of which, is refused and left as it was', async () => {
  const file = openFile();
  await sweep(file);
  const { plan: _, ...old } = written(file);
  for (const [text, sentence] of [
    ['broom', 'whose sweep.json cannot be gone on with'],
    [JSON.stringify(old), 'whose sweep.json does not say which sweep its cells are of'],
  ] as const) {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'sweep.json'), text);
    expect(() => openFile(folder)).toThrow(BadOption);
    expect(() => openFile(folder)).toThrow(`--out is ${folder}, ${sentence}`);
    expect(readFileSync(join(folder, 'sweep.json'), 'utf8')).toBe(text);
  }
});

test('the loss of a cell is the mean of its last epoch', () => {
  const log = (step: number, loss: number) => ({ step, epoch: step / 10, loss });
  expect(lastEpochLoss([log(1, 9)])).toBe(9);
  expect(lastEpochLoss([log(1, 9), log(5, 4)])).toBe((9 + 4 * 4) / 5);
  expect(lastEpochLoss([log(1, 9), log(5, 8), log(10, 7), log(15, 2), log(20, 1)])).toBe(1.5);
});

test('the console says which cell it is, how far, and how long all take', () => {
  expect(estimateText(cells, { msPerImage: 2, msPerCell: 1000 })).toBe(
    '4 cells of 16 steps in all take about 0:12, as measured on the first steps, and 2 kB',
  );
  expect(progressText(cells, 1, { step: 2, loss: 1.9 }, 100_000)).toBe(
    'cell 2 of 4 (objective.name=supervised, seed 0): step 2/4, loss 1.900, about 1:40 left of all',
  );
  const done = { values: {}, seed: 0, encodedImages: 1024, knnH: 40, probeH: 45, n: 2000 };
  expect(resultText(cells, 0, { ...done, headWeights: 650, loss: 1.3642, wallSeconds: 7.1 })).toBe(
    'cell 1 of 4 (objective.name=simclr, seed 0): k-NN 40.0 ± 1.1 %, linear probe 45.0 ± 1.1 %, loss 1.364, 650 weights thrown away, 7 s',
  );
});
