/** @file What `npm run train` asks of a worker, and when it keeps what came of it. */
import { expect, test } from 'vitest';
import { presetConfig } from '../src/config/presets';
import { mixed } from '../src/evaluate/mixed-classes.test-support';
import type { HeadlessNews } from '../src/headless';
import type { TrainOptions } from '../src/worker/protocol';
import { Interruption } from './bad-option';
import type { HeadlessWorker } from './headless-session';
import type { ProgressLine } from './progress-line';
import type { RunFolder } from './run-folder';
import { Training } from './training';

/** A worker that takes steps in no time, a folder, and all that they were asked for. */
function begin(
  options: {
    steps?: number;
    checkpointEvery?: number;
    fewLabels?: boolean;
    confused?: readonly [number, number];
  },
  onTrain = () => undefined as void,
) {
  const asked: string[] = [];
  const kept: number[] = [];
  const printed: string[] = [];
  let step = 0;
  const answers: Record<string, (argument: never) => unknown> = {
    start: () => ({ backend: 'cpu', adapter: '' }),
    measureKernels: () => undefined,
    configure: () => training.hear(progress),
    train: ({ steps, goesOn }: TrainOptions) => {
      asked.push(`${steps} steps${goesOn ? ', and on' : ''}`);
      onTrain();
      step += asked.includes('pause') ? 1 : steps!;
      return { steps: step };
    },
    pause: () => asked.push('pause'),
    experiment: ({ name }: { name: string }) => {
      asked.push(name);
      training.hear(name === 'confusion' ? confusionFound : budgetPoint);
    },
  };
  const worker: HeadlessWorker = {
    assetBase: '',
    call: (name, argument) => Promise.resolve(answers[name]!(argument as never)) as Promise<never>,
    saveRun: (_, path) => Promise.resolve((asked.push(`${path} of step ${step}`), step)),
    loadRun: () => Promise.resolve(),
    drawPng: () => Promise.reject(new Error('no figures are asked for here')),
    inspect: () => Promise.reject(new Error('no files are asked about here')),
    readSet: () => Promise.reject(new Error('no files are asked about here')),
  };
  const folder = {
    checkpointPath: 'file',
    flush: () => undefined,
    writeSummary: (_: unknown, every: number) => void kept.push(every),
  } as unknown as RunFolder;
  const training = new Training(
    {
      config: presetConfig('quick'),
      backend: 'auto',
      steps: options.steps,
      evaluateEvery: 0,
      checkpointEvery: options.checkpointEvery ?? 0,
      outputFolder: 'runs/a',
      fewLabels: options.fewLabels ?? false,
      confused: options.confused,
    },
    folder,
    { print: (text: string) => void printed.push(text), show: () => undefined } as unknown as ProgressLine,
  );
  return { asked, kept, printed, training, worker };
}

const budgetPoint: HeadlessNews = {
  topic: 'experiment',
  payload: {
    ...{ request: 0, name: 'label-budget', kind: 'finding' },
    finding: { labels: 100, perClass: 10, probe: 30, supervised: 22.5, testImages: 2000 },
  },
};
const confusionFound: HeadlessNews = {
  topic: 'experiment',
  payload: { ...{ request: 0, name: 'confusion', kind: 'finding' }, finding: mixed(2) },
};
const progress = {
  topic: 'progress',
  payload: { runId: 0, progress: { totalSteps: 40 } },
} as HeadlessNews;

test.each([
  [{}, ['40 steps', 'file of step 40']],
  [{ steps: 25 }, ['25 steps', 'file of step 25']],
  [
    { steps: 25, checkpointEvery: 10 },
    [
      ...['10 steps, and on', 'file of step 10', '10 steps, and on', 'file of step 20'],
      ...['5 steps', 'file of step 25'],
    ],
  ],
  [
    { steps: 20, checkpointEvery: 10 },
    ['10 steps, and on', 'file of step 10', '10 steps', 'file of step 20'],
  ],
])('%j: steps, and checkpoints where they are due', async (options, expected) => {
  const { asked, kept, training, worker } = begin(options);
  await training.speak(worker);
  expect(asked).toEqual(expected);
  expect(new Set(kept)).toEqual(new Set([('checkpointEvery' in options && options.checkpointEvery) || 0]));
});

test.each([
  ['by Ctrl-C', new Interruption('Stopped', 130)],
  ['for want of data', new Interruption('The file train-01.png could not be downloaded')],
])('a run that is interrupted %s is paused and kept, and says how it goes on', async (_, why) => {
  const { asked, training, worker } = begin({}, () => training.interrupt(why));
  const sentence = `${why.message}. Step 1 of 40 is kept: npm run train -- --resume runs/a goes on`;
  await expect(training.speak(worker)).rejects.toMatchObject({ message: sentence, exitCode: why.exitCode });
  expect(asked).toEqual(['40 steps', 'pause', 'file of step 1']);
});

test('one that is interrupted while its images are awaited ends at once', async () => {
  const { asked, training, worker } = begin({});
  const waiting = { ...worker, call: () => new Promise<never>(() => undefined) };
  const spoken = training.speak(waiting);
  training.interrupt(new Interruption('Stopped', 130));
  await expect(spoken).rejects.toMatchObject({ message: 'Stopped', exitCode: 130 });
  expect(asked).toEqual([]);
});

test('labels are counted out once the run is over, where that is asked for', async () => {
  const { asked, printed, training, worker } = begin({ fewLabels: true });
  await training.speak(worker);
  expect(asked).toEqual(['40 steps', 'file of step 40', 'label-budget']);
  expect(printed.at(-1)).toBe(
    'with 100 labels, on 2000 test images: linear probe on h 30.0 ± 1.0 %, from scratch 22.5 ± 0.9 %',
  );
  const other = begin({});
  await other.training.speak(other.worker);
  expect(other.asked).not.toContain('label-budget');
});

test('two classes are looked for among each other once the run is over, where that is asked for', async () => {
  const { asked, printed, training, worker } = begin({ confused: [0, 1] });
  await training.speak(worker);
  expect(asked.at(-1)).toBe('confusion');
  const shares = '20.0 ± 0.0 % of class 0 and 1 are of the other, 80.0 ± 0.0 % of all of their own';
  expect(printed.at(-1)).toBe(
    `of the 10 training images of 2000 nearest to each of 400 test images: in h ${shares}; in z ${shares}`,
  );
  const other = begin({ confused: [0, 7] });
  await other.training.speak(other.worker);
  expect(other.printed.at(-1)).toBe('There is no class 7: classes are numbered from 0 to 1.');
});
