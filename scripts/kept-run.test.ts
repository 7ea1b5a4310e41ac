/** @file The folder of a run that goes on: what is kept of it, and what is refused. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { withField } from '../src/config/parse-config';
import { presetConfig } from '../src/config/presets';
import type { Evaluation } from '../src/evaluate/evaluation';
import { readCheckpoint, writeCheckpoint } from '../src/runs/checkpoint';
import { BadOption } from './bad-option';
import { readKeptRun, runFiles } from './kept-run';
import { RunFolder } from './run-folder';
import { readTrainOptions } from './train-options';

/** 31 steps in each of 20 epochs. */
const config = presetConfig('quick');
const numbers = { 'trainer.step': 25, 'evidence.every': 10, 'evidence.wholeStep': 25 };
const lineOf = (step: number) => ({ step, epoch: step / 31, loss: 5 - step / 100, imagesPerSecond: 640 });

let folder: string;
let files: ReturnType<typeof runFiles>;

/** Stopped at step 25, of which the evidence is there; a crash has left a line and a half of later steps. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'playground-'));
  files = runFiles(folder);
  writeFileSync(files.config, JSON.stringify(config));
  writeFileSync(files.checkpoint, writeCheckpoint({ config, state: { tensors: {}, numbers } }));
  const lines = [lineOf(1), lineOf(24), { ...lineOf(25), evaluation: { step: 25 } }, lineOf(26)];
  writeFileSync(files.metrics, lines.map((line) => `${JSON.stringify(line)}\n`).join('') + '{"step":2');
  const summary = { backend: 'wasm', steps: 25, firstLoss: 4.99, wallSeconds: 10, evaluation: { step: 25 } };
  writeFileSync(files.summary, JSON.stringify(summary));
});

const read = (...parameters: string[]) => readTrainOptions(['--resume', folder, ...parameters], new Date());
const stepsWritten = () =>
  readFileSync(files.metrics, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { step: number }).step);

test('a run goes on in its folder with its settings, its backend and as much evidence', () => {
  expect(read('--steps', '60')).toMatchObject({
    config,
    backend: 'wasm',
    steps: 60,
    evaluateEvery: 10,
    checkpointEvery: 0,
    outputFolder: folder,
    kept: { step: 25 },
  });
  expect(read('--backend', 'cpu', '--evaluate-every', '5', '--checkpoint-every', '7')).toMatchObject({
    backend: 'cpu',
    steps: undefined,
    evaluateEvery: 5,
    checkpointEvery: 7,
  });
});

test('a run goes on too where its first command is given again with --resume', () => {
  const first = ['--preset', 'quick', '--seed', '0', '--backend', 'wasm', '--out', `${folder}/`];
  expect(read(...first, '--steps', '60')).toMatchObject({ config, steps: 60, outputFolder: folder });
});

test('a run goes on with as many checkpoints as it had, unless told otherwise', () => {
  const every = (...parameters: string[]) => read(...parameters).checkpointEvery;
  RunFolder.resume(read().kept!, config).writeSummary(undefined, 10);
  expect(every()).toBe(10);
  expect(every('--checkpoint-every', '7')).toBe(7);
  RunFolder.resume(read().kept!, config).writeSummary(undefined);
  expect(every()).toBe(0);
  writeFileSync(files.summary, '{"checkpointEvery":-3}');
  expect(every()).toBe(0);
});

test('its metrics lose the lines of steps that will be taken again, and none is written twice', () => {
  const { kept, config: wanted } = read();
  const resumed = RunFolder.resume(kept!, wanted);
  resumed.addMetrics({ ...lineOf(26), learningRate: 0.1, msPerStep: 100 });
  resumed.flush();
  expect(stepsWritten()).toEqual([1, 24, 25, 26]);
});

test('a line whose evidence was broken off has it when that comes', () => {
  const lines = [lineOf(1), lineOf(25)];
  writeFileSync(files.metrics, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const { kept, config: wanted } = read();
  RunFolder.resume(kept!, wanted).addEvaluation({ step: 25, quiz: {}, recolouredQuiz: {} } as Evaluation);
  expect(stepsWritten()).toEqual([1, 25]);
  expect(readFileSync(files.metrics, 'utf8').trim().split('\n')[1]).toContain('"evaluation":{"step":25');
});

test('its summary is of the whole run', () => {
  const { kept, config: wanted } = read();
  const resumed = RunFolder.resume(kept!, wanted);
  const last = { ...lineOf(60), learningRate: 0.1, imagesPerSecond: 320, msPerStep: 200 };
  resumed.addMetrics(last);
  resumed.writeSummary({
    ...{ backend: 'wasm', adapter: '', steps: 60, headWeights: 1, first: last, last, msPerStepMedian: 200 },
    ...{ wallSeconds: 5, tensorsAtStart: 60, tensorsAtEnd: 60 },
  });
  expect(JSON.parse(readFileSync(files.summary, 'utf8'))).toMatchObject({
    steps: 60,
    firstLoss: 4.99,
    lastLoss: last.loss,
    msPerStepMedian: 100,
    wallSeconds: 15,
    evaluation: { step: 25 },
  });
});

test('more epochs are in config and checkpoint before a step is taken', () => {
  const options = read('--epochs', '40');
  RunFolder.resume(options.kept!, options.config);
  const longer = withField(config, 'training.epochs', 40);
  expect(JSON.parse(readFileSync(files.config, 'utf8'))).toEqual(longer);
  expect(readCheckpoint(readFileSync(files.checkpoint)).config).toEqual(longer);
  expect(readKeptRun(folder)).toMatchObject({ config: longer, wanted: longer, step: 25 });
});

test.each([
  [['--steps', '20'], /^--steps is 20, but the run in .* has taken 25 steps already; name a later step\.$/],
  [['--steps', '25'], /^There is nothing left to do: the run in .* has taken 25 steps already;/],
  [['--set', 'training.epochs=0'], /training\.epochs is 0/],
  [
    ['--set', 'loss.temperature=0.5'],
    /^loss\.temperature cannot change in a run that goes on: it stays 0\.2\./,
  ],
  [['--preset', 'cifar10-tiny'], /cannot change in a run that goes on: it stays/],
  [['--seed', '1'], /^seed cannot change in a run that goes on: it stays 0\./],
  [['--out', 'runs/b'], /^--out is runs\/b, but a run goes on in its own folder, .*playground-/],
])('%j is refused beside --resume', (parameters, sentence) => {
  expect(() => read(...parameters)).toThrow(BadOption);
  expect(() => read(...parameters)).toThrow(sentence);
});

test('fewer epochs than it has taken are refused', () => {
  const state = { tensors: {}, numbers: { ...numbers, 'trainer.step': 100 } };
  writeFileSync(files.checkpoint, writeCheckpoint({ config, state }));
  expect(() => read('--epochs', '3')).toThrow(
    /^training\.epochs is 3, which is 93 steps, but the run in .* has taken 100/,
  );
});

test.each([
  ['no checkpoint', () => rmSync(files.checkpoint), /^There is no checkpoint\.safetensors in /],
  [
    'half a checkpoint',
    () => writeFileSync(files.checkpoint, readFileSync(files.checkpoint).subarray(0, 100)),
    /^In .*checkpoint\.safetensors: The checkpoint could not be read: it ends within its header/,
  ],
  [
    'weights that are no numbers',
    () => {
      const kernel = { shape: [2], values: Float32Array.of(1, NaN) };
      const state = { tensors: { 'encoder.0.kernel': kernel }, numbers };
      writeFileSync(files.checkpoint, writeCheckpoint({ config, state }));
    },
    /^In .*checkpoint\.safetensors: The weights cannot be used: encoder\.0\.kernel has values/,
  ],
  [
    'a sum of losses that is no number',
    () => {
      const state = { tensors: {}, numbers: { ...numbers, 'trainer.lossSum': NaN } };
      writeFileSync(files.checkpoint, writeCheckpoint({ config, state }));
    },
    /^In .*checkpoint\.safetensors: The weights cannot be used: trainer\.lossSum has values/,
  ],
  [
    'settings of a later version',
    () => writeFileSync(files.config, '{"version": 2}'),
    /^In .*config\.json: This configuration has version 2/,
  ],
  [
    'settings that were edited',
    () => writeFileSync(files.config, JSON.stringify({ ...config, seed: 5 })),
    /^seed cannot change in a run that goes on: it stays 0\./,
  ],
  [
    'metrics that are none',
    () => writeFileSync(files.metrics, '{"step":1}\nhello\n{"step":2}\n'),
    /^In .*metrics\.jsonl: line 2 is not the metrics of a step/,
  ],
])('a folder with %s is refused', (_, damage, sentence) => {
  damage();
  expect(() => read()).toThrow(BadOption);
  expect(() => read()).toThrow(sentence);
});

test('another run may not begin there, and is told how this one goes on', () => {
  expect(() => RunFolder.begin(folder, config)).toThrow(
    new RegExp(`^--out is ${folder}, which holds a run already .*; go on with it by --resume ${folder}, `),
  );
});

test('a folder into which another process writes is refused, until that has ended', () => {
  const { kept } = read();
  writeFileSync(join(folder, '.lock'), String(process.ppid));
  expect(() => RunFolder.resume(kept!, config)).toThrow(`Process ${process.ppid} is writing into ${folder};`);
  // None has this number.
  writeFileSync(join(folder, '.lock'), String(2 ** 31 - 1));
  expect(() => RunFolder.resume(kept!, config)).not.toThrow();
});

test('a file of its folder that cannot be read is named', () => {
  rmSync(files.metrics);
  mkdirSync(files.metrics);
  expect(() => read('--steps', '60')).toThrow(BadOption);
  expect(() => read('--steps', '60')).toThrow(/^In .+metrics\.jsonl: EISDIR/);
});
