/** @file Each run of a sweep's place can be opened, whichever its seed. */
import i18next from 'i18next';
import { renderToString } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { presetConfig } from '../../config/presets';
import { startWords } from '../../i18n/page-words.test-support';
import type { SweepResult } from '../../runs/sweep-result';
import { keepInitial } from '../../state/keep-initial.test-support';
import { useSweep } from './store';
import { SweepOutcome } from './sweep-outcome';

// What can be pressed is not looked at here.
vi.mock('../../actions/act', () => ({ act: () => undefined, usePossible: () => true }));

beforeAll(async () => {
  i18next.use(initReactI18next);
  await startWords();
  await i18next.changeLanguage('en');
});
afterEach(keepInitial(useSweep));

const path = 'loss.temperature';
const scores = { knnH: 30, probeH: 31, contrastiveAccuracy: 50, n: 200 };
const cells = [0.1, 0.5].flatMap((temperature) =>
  [0, 1].map((seed) => ({
    ...{ values: { [path]: temperature }, seed, ...scores },
    ...{ encodedImages: 1, headWeights: 1, loss: 3, wallSeconds: 1 },
  })),
);
const plan = { config: presetConfig('quick'), grid: [{ path, values: ['0.1', '0.5'] }], seeds: 2 };

/** What the buttons of runs are called. */
const offered = (result: SweepResult) =>
  [...renderToString(<SweepOutcome result={result} />).matchAll(/aria-label="([^"]*): open this run/g)].map(
    ([, name]) => name,
  );

it('by a button of its own in the table', () => {
  expect(offered({ plan, cells })).toEqual([
    'Temperature τ 0.1, seed 0',
    'Temperature τ 0.1, seed 1',
    'Temperature τ 0.5, seed 0',
    'Temperature τ 0.5, seed 1',
  ]);
});

it('by a button beside the run of the same place that was opened', () => {
  Object.assign(useSweep.getInitialState(), { opened: { values: { [path]: 0.5 }, seed: 0, isRun: true } });
  expect(offered({ plan, cells }).slice(0, 1)).toEqual(['Temperature τ 0.5, seed 1']);
});

it('where the sweep says what it was made of, not of a file that does not', () => {
  expect(offered({ cells })).toEqual([]);
});
