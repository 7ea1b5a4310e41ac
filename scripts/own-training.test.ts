/** @file What `npm run train -- --data` makes of the images it is given, before it trains. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RunConfig } from '../src/config/run-config';
import type { Inspection } from '../src/datasets/formats/inspect';
import type { HandedSet } from '../src/headless';
import { BadOption } from './bad-option';
import type { HeadlessWorker } from './headless-session';
import { readDataPaths } from './data-file';
import { bringImagesOf, OwnTraining } from './own-training';
import type { ProgressLine } from './progress-line';
import { readTrainOptions, type TrainOptions } from './train-options';

const folder = mkdtempSync(join(tmpdir(), 'own-'));
const [first, second] = ['a.zip', 'b.zip'].map((name) => join(folder, name)) as [string, string];
for (const path of [first, second]) writeFileSync(path, '');
const setSha256 = 'ab'.repeat(32);

const read = (...parameters: string[]) => readTrainOptions(parameters, new Date(0));

/** Trains nothing, and says with which config it would. */
async function begin(
  options: TrainOptions,
  found: { setSha256?: string; count?: number; outcome?: Inspection['outcome'] } = {},
) {
  const said: string[] = [];
  let begun: RunConfig | undefined;
  let asked: unknown;
  const worker = {
    readSet(_, { settings }) {
      asked = settings;
      const { outcome = 'dataset', count = 600 } = found;
      const inspection = { outcome, message: 'what was found', badFiles: [] } as unknown as Inspection;
      const identity = {
        ...settings,
        imageSize: settings.imageSize ?? '28',
        setSha256: found.setSha256 ?? setSha256,
      };
      return Promise.resolve({
        inspection,
        trainingImages: count,
        ...(outcome !== 'refused' && { identity }),
      });
    },
  } as Partial<HeadlessWorker> as HeadlessWorker;
  const own = new OwnTraining(
    { ...options, outputFolder: folder, data: options.data! },
    { print: (text: string) => void said.push(text) } as unknown as ProgressLine,
    (config) => {
      begun = config;
      return { training: { speak: () => Promise.resolve() }, folder: {} } as never;
    },
  );
  await own.speak(worker);
  return { said, config: begun!, asked };
}

test('--data names files, several at a time, of which the config records the content and the folder the place', async () => {
  const options = read('--data', first, second, '--seed', '3');
  expect(options.data!.files.map(({ path }) => path)).toEqual(['a.zip', 'b.zip']);
  const { config, asked, said } = await begin(options);
  expect(config).toMatchObject({
    seed: 3,
    dataset: { name: 'own', setSha256, imageSize: '28', trainingImages: 600 },
  });
  expect(asked).toMatchObject({ imageSize: undefined });
  expect(said).toEqual(['what was found']);
  expect(JSON.parse(readFileSync(join(folder, 'data.json'), 'utf8'))).toEqual({
    paths: [first, second],
    setSha256,
  });
  expect(readDataPaths(folder)).toEqual([first, second]);
});

test('settings say how images are made alike, and how many are taken', async () => {
  const set = (assignment: string) => ['--set', assignment];
  const options = read(
    ...['--data', first, ...set('dataset.imageSize=64'), ...set('dataset.fit=pad')],
    ...set('dataset.trainingImages=100'),
  );
  const { config, asked } = await begin(options);
  expect(asked).toMatchObject({ imageSize: '64', fit: 'pad' });
  expect(config.dataset).toMatchObject({ imageSize: '64', fit: 'pad', trainingImages: 100 });
});

test('as many epochs as the steps need are those of the images that there are', async () => {
  const { config } = await begin(read('--data', first, '--steps', '60', '--set', 'training.batchSize=4'), {
    count: 10,
  });
  expect(config.training.epochs).toBe(30);
  expect(config.dataset.trainingImages).toBe(10);
});

test('a run goes on only with the images that it was trained on', async () => {
  const kept = { config: (await begin(read('--data', first))).config } as TrainOptions['kept'];
  const options = { ...read('--data', first), config: kept!.config, kept: kept! };
  expect((await begin(options)).config).toEqual(kept!.config);
  await expect(begin(options, { setSha256: 'cd'.repeat(32) })).rejects.toThrow(
    /not the images that the run was trained on/,
  );
});

test('an export brings the images that its folder names, if they are the same', async () => {
  const { config } = await begin(read('--data', first, second));
  const asked: string[] = [];
  const worker = (found: string) => ({
    readSet: (files: readonly { path: string }[]) => {
      asked.push(...files.map(({ path }) => path));
      return Promise.resolve({ identity: { setSha256: found } } as HandedSet);
    },
  });
  await bringImagesOf({ folder, config }, worker(setSha256));
  expect(asked).toEqual(['a.zip', 'b.zip']);
  await expect(bringImagesOf({ folder, config }, worker('cd'.repeat(32)))).rejects.toThrow(
    /not the images that the run was trained on/,
  );
  const nowhere = mkdtempSync(join(tmpdir(), 'own-'));
  await expect(bringImagesOf({ folder: nowhere, config }, worker(setSha256))).rejects.toThrow(
    /does not say where they are/,
  );
});

test('what cannot be had is said', async () => {
  expect(() => read('--data', join(folder, 'none'))).toThrow(BadOption);
  expect(() => read(first)).toThrow(/belongs to no option; --data names images/);
  expect(() => read('--set', 'dataset.name=own')).toThrow(/name them by --data/);
  await expect(begin(read('--data', first), { outcome: 'refused' })).rejects.toThrow('what was found');
  expect(existsSync(join(folder, 'config.json'))).toBe(false);
});
