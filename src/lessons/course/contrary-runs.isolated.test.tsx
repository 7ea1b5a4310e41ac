/**
 * @file Each check of each lesson, on the page that students see: a run of the usual kind agrees with the usual answer,
 * a run that shows otherwise says that this answer is wrong there and that it is an exception, and without a run the
 * question stays open.
 */
import i18next from 'i18next';
import { renderToString } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parseConfig } from '../../config/parse-config';
import { useProbes } from '../../features/probes/store';
import { startWords } from '../../i18n/page-words.test-support';
import { useLesson } from '../../state/lesson-store';
import { useRun } from '../../state/run-store';
import type { Lesson } from '../lesson';
import { useMeaning } from '../meaning/digit-runs';
import { courseLessons, courseNames, type CourseName } from './course-lessons';
import {
  anchors,
  blind,
  digits,
  evidence,
  forgetRuns,
  labels,
  objectives,
  set,
  slow,
  sweeps,
  twoRuns,
} from './made-runs.test-support';
import { Checked, type Check } from './question';

interface Runs {
  /** By question, what a run of the usual kind says. */
  answers: Readonly<Record<string, string>>;
  usual: () => void;
  /** Of which each question has one, at least, that must fail it. */
  contrary: readonly (() => void)[];
  /** Of which nothing is usual. */
  unusual?: readonly string[];
  /** Which such a run leaves open. */
  open?: readonly string[];
}

const runsOf: Readonly<Record<CourseName, Runs>> = {
  unlabelled: {
    answers: {
      'knows-most': 'simclr',
      'throws-away': 'autoencoder',
      'above-untrained': 'more',
      'every-label': 'more',
    },
    usual: () =>
      objectives(
        { untrained: 600, simclr: 900, autoencoder: 700, rotation: 800, supervised: 1000 },
        [16, 289, 2, 1],
      ),
    contrary: [
      () =>
        objectives(
          { untrained: 990, simclr: 700, autoencoder: 900, rotation: 700, supervised: 600 },
          [289, 16, 2, 1],
        ),
    ],
    unusual: ['throws-away'],
  },
  meaning: {
    answers: { sixes: 'more', own: 'less', 'sixes-h': 'more', game: 'won' },
    usual: () => set(useMeaning, { kept: digits(1, 0, 240), broken: digits(4, 0.5, 240) }),
    contrary: [() => set(useMeaning, { kept: digits(4, 0, 240), broken: digits(1, 0.5, 40) })],
    unusual: ['sixes-h'],
  },
  step: {
    answers: { pair: 'more', push: 'most-alike', loss: 'less' },
    usual: () => slow([1, 0, 0, 1, 0.6, 0.8, -1, 0], [1, 0, 0, 1, 0.8, 0.6, -1, 0], [1, 0.9]),
    contrary: [() => slow([1, 0, 0, 1, 0.6, 0.8, 0, 1], [1, 0, 0, 1, 0, 1, 0, 1], [1, 1.2])],
  },
  loss: {
    answers: { partners: 'more', 'half-temperature': 'less', collapsed: 'others' },
    usual: () => {
      set(useProbes, {
        points: [0.3, 0.9].flatMap((partner, i) => evidence(i, { cosines: anchors(partner) }).points),
      });
    },
    contrary: [
      () => {
        set(useRun, { draft: parseConfig({ loss: { name: 'margin-triplet' } }) });
        set(useProbes, {
          points: [0.9, 0.1].flatMap((partner, i) => evidence(i, { cosines: anchors(partner) }).points),
        });
      },
    ],
    unusual: ['half-temperature', 'collapsed'],
    // Another loss comes to another value.
    open: ['collapsed'],
  },
  colours: {
    answers: { loss: 'less', knn: 'less', recoloured: 'less', histogram: 'more', better: 'no' },
    usual: () =>
      twoRuns(
        { knnH: 37, recoloured: 900, histogramFound: 20 },
        { knnH: 29, recoloured: 400, histogramFound: 80 },
        [3, 2.5],
      ),
    contrary: [
      () =>
        twoRuns(
          { knnH: 29, recoloured: 400, histogramFound: 80 },
          { knnH: 37, recoloured: 900, histogramFound: 20 },
          [3, 3.5],
        ),
      () => twoRuns({ knnH: 29 }, { knnH: 37 }, [3, 2.5]),
    ],
  },
  collapse: {
    answers: { loss: 'blind', spread: 'none', rank: 'fewer' },
    usual: () => twoRuns({ std: 0.12, rankMe: 30 }, { std: 0.001, rankMe: 1.1 }, [3, blind]),
    contrary: [() => twoRuns({ std: 0.12, rankMe: 30 }, { std: 0.12, rankMe: 31 }, [3, 3])],
  },
  knobs: {
    answers: { batch: 'same', temperature: '1', head: 'linear', game: 'same' },
    usual: () =>
      sweeps(
        { batch: [44.6, 44.5, 44.9], temperature: [44.8, 44.5, 41.4], head: [40.9, 46.9, 44.5] },
        [80, 70, 50],
      ),
    contrary: [
      () =>
        sweeps({ batch: [38, 41, 46], temperature: [38, 42, 46], head: [46.9, 44.5, 40.9] }, [80, 70, 50]),
    ],
  },
  few: {
    answers: { fewest: 'more', most: 'less', gains: 'scratch' },
    usual: () => labels([100, 30, 22], [2000, 37, 42]),
    contrary: [() => labels([100, 22, 30], [2000, 46, 30])],
    unusual: ['most'],
  },
};

beforeAll(() => {
  i18next.use(initReactI18next);
  return startWords();
});

afterEach(forgetRuns);

interface Shown {
  verdict: string;
  text: string;
}

/** What the page says to each question once it is answered, by its name within the lesson. */
async function saidTo(name: CourseName, answers: Readonly<Record<string, string>>) {
  const { lesson }: { lesson: Lesson } = await courseLessons[name]();
  const useChecks = lesson.pages.find((page) => page.useChecks)!.useChecks!;
  set(useLesson, {
    answers: Object.fromEntries(
      Object.entries(answers).map(([short, answer]) => [`${name}/${short}`, answer]),
    ),
  });
  let checks: readonly Check[] = [];
  function Page() {
    checks = useChecks();
    return <Checked questions={checks} />;
  }
  const html = renderToString(<Page />).replaceAll(/<!-- -->|<\/?span[^>]*>/g, '');
  const verdicts = html.matchAll(/data-question="[\w-]+\/([\w-]+)" data-verdict="(\w+)">([^<]*)</g);
  const said = new Map<string, Shown>();
  for (const [, short, verdict, text] of verdicts) said.set(short!, { verdict: verdict!, text: text! });
  const asked = checks.map((check) => check.name.split('/')[1]!).toSorted();
  expect([...said.keys()].toSorted()).toEqual(asked);
  expect(Object.keys(answers).toSorted()).toEqual(asked);
  return said;
}

describe.each(courseNames)('the checks of %s', (name) => {
  const { answers, usual, contrary, unusual = [], open = [] } = runsOf[name];

  it('agree with a run of the usual kind', async () => {
    usual();
    for (const [short, { verdict, text }] of await saidTo(name, answers)) {
      expect(verdict, short).toBe('right');
      expect(text, short).not.toContain('Usually');
    }
  });

  it('fail where a run shows otherwise, and say so', async () => {
    const failed = new Set<string>();
    for (const run of contrary) {
      run();
      for (const [short, { verdict, text }] of await saidTo(name, answers)) {
        if (verdict === 'wrong') failed.add(short);
        const isException = verdict === 'wrong' && !unusual.includes(short);
        expect(text.includes('Your run is an exception'), short).toBe(isException);
        if (open.includes(short)) expect(verdict, short).toBe('open');
      }
    }
    expect([...failed, ...open].toSorted()).toEqual(Object.keys(answers).toSorted());
  });

  it('stay open without a run', async () => {
    const said = await saidTo(name, answers);
    // What follows from the settings alone needs none.
    said.delete(name === 'loss' ? 'collapsed' : '');
    for (const [short, { verdict }] of said) expect(verdict, short).toBe('open');
  });
});
