/** @file What a run's folder may be. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { WholeEvaluation } from '../src/evaluate/evaluation';
import { presetConfig } from '../src/config/presets';
import type { RunSummary } from '../src/worker/protocol';
import { BadOption } from './bad-option';
import { RunFolder } from './run-folder';

const config = presetConfig('quick');
const emptyFolder = () => mkdtempSync(join(tmpdir(), 'playground-'));
const open = (path: string) => RunFolder.begin(path, config);

const metrics = {
  step: 248,
  epoch: 4,
  loss: 3.97,
  learningRate: 0.001,
  positiveCosine: 0.8,
  negativeCosine: 0.1,
  contrastiveAccuracy: 0.3,
  imagesPerSecond: 320,
  msPerStep: 100,
};
const summary: RunSummary = {
  backend: 'cpu',
  adapter: '',
  steps: 248,
  headWeights: 16_576,
  first: { ...metrics, step: 1, loss: 5 },
  last: metrics,
  msPerStepMedian: 100,
  wallSeconds: 25,
  tensorsAtStart: 60,
  tensorsAtEnd: 60,
};

test('a folder that holds a run is refused by name, and left as it was', () => {
  const path = emptyFolder();
  const folder = open(path);
  folder.addMetrics(metrics);
  folder.flush();
  expect(() => open(path)).toThrow(BadOption);
  expect(() => open(path)).toThrow(`--out is ${path}, which holds a run already`);
  expect(readFileSync(join(path, 'metrics.jsonl'), 'utf8')).toMatch(
    /^{"step":248,"epoch":4,"loss":3.97,.*}\n$/,
  );
});

test('metrics and summary name what they hold as they always did', () => {
  const path = emptyFolder();
  const folder = open(path);
  const quiz = { ways: 8, correct: 200, rounds: 256 };
  const recolouredQuiz = { ways: 8, correct: 120, rounds: 256 };
  const quizzes = { quiz, recolouredQuiz };
  const measured = { step: 248, knnH: 31.3, embeddingSize: 64, pairs: 256, k: 200, ...quizzes };
  const evaluation = {
    ...measured,
    quiz: { ...quiz, picks: [0, 1], cosines: [1] },
    bankImages: 2000,
    testImages: 1000,
  } as unknown as WholeEvaluation;
  folder.addMetrics(metrics);
  folder.addEvaluation(evaluation);
  folder.writeSummary({ ...summary, evaluation });
  const written = { ...measured, bankPictures: 2000, heldOutPictures: 1000 };
  const read = (file: string) => JSON.parse(readFileSync(join(path, file), 'utf8')) as unknown;
  const { msPerStep: _, ...line } = metrics;
  expect(read('metrics.jsonl')).toMatchObject({ ...line, evaluation: written });
  const { first: __, last: ___, ...rest } = summary;
  expect(read('summary.json')).toEqual({
    ...{ ...rest, firstLoss: 5, lastLoss: 3.97, positiveCosine: 0.8, negativeCosine: 0.1 },
    ...quizzes,
    evaluation: written,
  });
});

test('so is one that holds a summary or a config alone', () => {
  const [finished, configured] = [emptyFolder(), emptyFolder()];
  open(finished).writeSummary(summary);
  writeFileSync(join(configured, 'config.json'), '{}');
  expect(() => open(finished)).toThrow(BadOption);
  expect(() => open(configured)).toThrow(BadOption);
});

test('a run that took no step may be tried again, also among files of others', () => {
  const path = join(emptyFolder(), 'new', 'run');
  open(path);
  writeFileSync(join(path, 'notes.txt'), '');
  expect(() => open(path)).not.toThrow();
});

test('a file in place of the folder is refused by name', () => {
  const path = join(emptyFolder(), 'file');
  writeFileSync(path, '');
  expect(() => open(path)).toThrow(BadOption);
  expect(() => open(path)).toThrow(`--out is ${path}, which cannot be a folder to write into`);
});

test.runIf(existsSync('/proc/self'))('so is one where the system makes no folders', () => {
  expect(() => open('/proc/no/such')).toThrow(
    '--out is /proc/no/such, which cannot be a folder to write into',
  );
});

test('of a run that was refused before its first step nothing stays, not even its folder', () => {
  const path = join(emptyFolder(), 'run');
  open(path).removeUnbegun();
  expect(existsSync(path)).toBe(false);
  const besides = emptyFolder();
  writeFileSync(join(besides, 'notes.txt'), 'mine');
  open(besides).removeUnbegun();
  expect(readdirSync(besides)).toEqual(['notes.txt']);
  const begun = open(join(besides, 'begun'));
  begun.addMetrics(metrics);
  begun.flush();
  begun.removeUnbegun();
  expect(readdirSync(join(besides, 'begun'))).toEqual(
    expect.arrayContaining(['config.json', 'metrics.jsonl']),
  );
});
