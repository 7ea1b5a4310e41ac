import i18next from 'i18next';
import { renderToString } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { withFields } from '../../config/parse-config';
import { presetConfig } from '../../config/presets';
import type { Evaluation } from '../../evaluate/evaluation';
import { startWords } from '../../i18n/page-words.test-support';
import { keepInitial } from '../../state/keep-initial.test-support';
import { metricHistory } from '../../state/metric-history';
import { initialProgress, useRun } from '../../state/run-store';
import { Comparison } from './comparison';
import { compare, leaveAll, leaveComparison, useCompared, type ComparedRun } from './store';

// What can be pressed is not looked at here.
vi.mock('../../actions/act', () => ({ act: () => undefined, usePossible: () => true }));

beforeAll(async () => {
  i18next.use(initReactI18next);
  await startWords();
  await i18next.changeLanguage('en');
});

const restoreRun = keepInitial(useRun);
const restoreCompared = keepInitial(useCompared);
afterAll(() => {
  leaveAll();
  restoreCompared();
  restoreRun();
});

const config = presetConfig('quick');
const evaluation = (knnH: number, step: number) => ({ step, knnH, testImages: 200 }) as unknown as Evaluation;

function run(id: string, fields: Parameters<typeof withFields>[1], knnH: number, step = 600): ComparedRun {
  return {
    id,
    name: id,
    config: withFields(config, fields),
    step,
    history: metricHistory.restored([step], (name) => (name === 'train/loss' ? [2.5] : undefined)),
    evidence: { points: [evaluation(knnH, step)], wholes: [] },
  };
}

/** Rendered without a page, components are shown the state that stores begin with. */
function shown(runs: readonly ComparedRun[]): string {
  Object.assign(useCompared.getInitialState(), { runs });
  const progress = { ...initialProgress, step: 600 };
  Object.assign(useRun.getInitialState(), { draft: config, runConfig: config, progress });
  return renderToString(<Comparison />).replaceAll('<!-- -->', '');
}

it('says in which settings each differs, and how it did, with the step and the images of its test', () => {
  const html = shown([run('warm', [['loss.temperature', 0.9]], 36)]);
  expect(html).toMatch(/<th scope="row">1 warm<\/th>/);
  expect(html).toMatch(/Temperature[^<]*→ 0\.9/);
  expect(html).toContain('36.0 ± 3.4 %\n(step 600, n = 200)');
  expect(html).toContain('2.5000 nats');
});

it('says of runs that do not compare why', () => {
  const html = shown([
    run('digits', [['dataset.name', 'mnist']], 80),
    run('short', [['loss.temperature', 0.9]], 30, 60),
    run('like', [['loss.temperature', 0.9]], 30),
  ]);
  const apart = Object.fromEntries(
    Array.from(html.matchAll(/data-run="(\w+)"(?: data-apart="([\w-]+)")?/g), ([, id, why]) => [id!, why]),
  );
  expect(apart).toEqual({ own: undefined, digits: 'other-images', short: 'other-budget', like: undefined });
});

it('gives mean and spread of runs that differ by the seed alone', () => {
  const html = shown([
    run(
      'a',
      [
        ['seed', 1],
        ['loss.temperature', 0.9],
      ],
      30,
    ),
    run(
      'b',
      [
        ['seed', 2],
        ['loss.temperature', 0.9],
      ],
      34,
    ),
  ]);
  expect(html).toContain('32.0 ± 2.8 %');
  expect(shown([run('a', [['loss.temperature', 0.9]], 30)])).not.toContain('seed-groups');
});

it('holds each run once, as it stood last, until it is let go of', () => {
  leaveAll();
  compare(run('a', [], 30));
  compare(run('b', [], 31));
  compare(run('a', [], 40));
  expect(useCompared.getState().runs.map(({ id, evidence }) => [id, evidence.points[0]!.knnH])).toEqual([
    ['a', 40],
    ['b', 31],
  ]);
  leaveComparison('a');
  expect(useCompared.getState().runs.map(({ id }) => id)).toEqual(['b']);
});
