/** @file Whatever shows something says what to look for, has a link, and says when something comes while there is nothing. */
import i18next from 'i18next';
import type { ComponentType } from 'react';
import { renderToString } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { keepInitial } from '../state/keep-initial.test-support';
import { initialProgress, useRun } from '../state/run-store';
import { startWords } from '../i18n/page-words.test-support';
import PremiseSection from '../lessons/premise/premise-section';
import { useExperiments } from './experiments/store';
import { Charts } from './charts/charts';
import { Comparison } from './compare/comparison';
import { runMoment, type RunMoment } from './evidence/use-awaited';
import LaboratorySection from './laboratory/laboratory-section';
import { panelNames, type PanelName } from './panels';
import { ScoreTable } from './probes/score-table';
import RunsSection from './runs/runs-section';
import { RunBeforeSummary } from './run-before/summary';
import ShortcutSection from './shortcut/shortcut-section';

// What can be pressed is not looked at here.
vi.mock('../actions/act', () => ({ act: () => undefined, usePossible: () => true }));

const components = import.meta.glob<ComponentType>('./*/panel.tsx', { eager: true, import: 'default' });
const languages = ['en', 'ko'] as const;
const moments: readonly { moment: RunMoment; status: RunMoment | 'paused' | 'finished'; step: number }[] = [
  { moment: 'loading', status: 'loading', step: 0 },
  { moment: 'idle', status: 'idle', step: 0 },
  { moment: 'idle', status: 'paused', step: 0 },
  { moment: 'running', status: 'running', step: 7 },
  { moment: 'atRest', status: 'paused', step: 7 },
  { moment: 'atRest', status: 'finished', step: 620 },
  { moment: 'failed', status: 'failed', step: 7 },
].map((situation) => situation as (typeof moments)[number]);

/** Whose words say when something comes, where it is not the part's own. */
const awaitedOf: Readonly<Record<string, string>> = {
  similarity: 'batch',
  infonce: 'batch',
  probes: 'verdict',
};

const parts: readonly { name: string; links: readonly string[]; Shown: ComponentType }[] = [
  ...panelNames.map((name: PanelName) => ({
    name,
    links: [name],
    Shown: components[`./${name}/panel.tsx`]!,
  })),
  { name: 'charts', links: ['charts', 'charts/loss', 'charts/cosine', 'charts/accuracy'], Shown: Charts },
  {
    name: 'laboratory',
    links: ['laboratory', 'laboratory/pairs', 'laboratory/magnifier'],
    Shown: LaboratorySection,
  },
  { name: 'shortcut', links: ['shortcut'], Shown: ShortcutSection },
  { name: 'runs', links: ['runs'], Shown: RunsSection },
  { name: 'compare', links: ['runs/compare'], Shown: Comparison },
  { name: 'runBefore', links: ['probes/run-before'], Shown: RunBeforeSummary },
];

const restoreRun = keepInitial(useRun);
const restoreExperiments = keepInitial(useExperiments);
beforeAll(() => {
  i18next.use(initReactI18next);
  return startWords();
});
afterAll(async () => {
  restoreRun();
  restoreExperiments();
  await i18next.changeLanguage('en');
});

async function shown(Shown: ComponentType, language: 'en' | 'ko'): Promise<string> {
  await i18next.changeLanguage(language);
  return renderToString(<Shown />).replaceAll('<!-- -->', '');
}

/** Rendered without a page, components are shown the state that stores begin with. */
function stand({ status, step }: Pick<(typeof moments)[number], 'status' | 'step'>): void {
  Object.assign(useRun.getInitialState(), {
    progress: { ...initialProgress, status, step, totalSteps: 620 },
  });
}

const say = i18next.t as unknown as (key: string) => string;

/** What must be read there; of a moment that all have in common, their common sentence. */
function awaitedText(name: string, moment: RunMoment): string {
  const key = awaitedOf[name] ?? name;
  if (key === 'verdict') {
    if (moment === 'failed') return say('probes.verdict.stopped');
    if (moment === 'atRest') return say('probes.awaited.atRest').replace('{{step}}', '');
    return say('probes.verdict.awaited');
  }
  if (moment === 'failed') return say('part.awaited.failed');
  const own = `${key}.awaited.${moment === 'loading' ? 'idle' : moment}`;
  expect(i18next.exists(own), own).toBe(true);
  return moment === 'loading' ? `${say('part.awaited.loading')} ${say(own)}` : say(own);
}

describe.each(parts)('$name, while it has nothing to show,', ({ name, links, Shown }) => {
  it.each(languages)('says what to look for and has links (%s)', async (language) => {
    stand({ status: 'idle', step: 0 });
    const html = await shown(Shown, language);
    for (const link of links) expect(html).toContain(`href="#panel/${link}"`);
    const sentences = [
      ...html.matchAll(
        /lucide-eye" role="img" aria-label="([^"]*)">(?:(?!<\/svg>).)*<\/svg> <span>([^<]*)<\/span>/g,
      ),
    ];
    expect(sentences.length).toBeGreaterThanOrEqual(Math.max(1, links.length - 1));
    for (const [, label, sentence] of sentences) {
      expect(label).toBe(say('part.lookFor'));
      expect(sentence).toMatch(/\S{2}.*[.?]$/);
    }
  });

  it.each(languages)('says when something comes, in each state of a run (%s)', async (language) => {
    for (const situation of moments) {
      if (name === 'probes' && situation.moment === 'atRest') continue;
      stand(situation);
      const html = await shown(Shown, language);
      expect(html, situation.status).toContain(awaitedText(name, situation.moment));
    }
  });
});

it('each moment of a run is one of five', () => {
  for (const situation of moments) expect(runMoment(situation as never)).toBe(situation.moment);
});

it('what rests on an experiment says that it is at work, or that another is', async () => {
  stand({ status: 'paused', step: 7 });
  Object.assign(useExperiments.getInitialState(), { running: { name: 'label-budget', fraction: 0 } });
  expect(await shown(components['./label-budget/panel.tsx']!, 'en')).toContain(
    say('evidence.experiments.atWork'),
  );
  expect(await shown(components['./objectives/panel.tsx']!, 'en')).toContain(
    say('evidence.experiments.afterAnother'),
  );
});

it('a run that has not begun names the steps of its first evidence', async () => {
  stand({ status: 'idle', step: 0 });
  expect(await shown(() => <ScoreTable evaluation={undefined} />, 'en')).toContain('after step 30,');
});

it('the premise says what to look for in each exhibit, and that its digits are awaited', async () => {
  vi.stubGlobal('Worker', class {});
  const html = await shown(PremiseSection, 'ko');
  vi.unstubAllGlobals();
  expect(html).toContain(say('premise.lookFor'));
  expect(html).toContain(say('premise.loading'));
  for (const name of ['premise', 'premise/words']) expect(html).toContain(`href="#panel/${name}"`);
});
