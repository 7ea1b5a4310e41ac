/** @file A panel that is added: all that its folder would hold, and no other file knows of it but the list of panels. */
import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import i18next from 'i18next';
import { renderToString } from 'react-dom/server';
import { beforeAll, expect, it, vi } from 'vitest';
import { create } from 'zustand';
import { parseConfig } from '../config/parse-config';
import { startTimer } from '../datasets/timer';
import { startI18n } from '../i18n/i18n';
import { WorkerClient, type WorkerLike } from '../rpc/client';
import type { Calls, Topics } from '../rpc/messages';
import { serve } from '../rpc/server';
import { onNewRun } from '../state/new-run';
import { reset, startWorker } from '../state/run-controller';
import { useRun } from '../state/run-store';
import { WorkerChannel } from '../state/training-worker';
import { watch } from '../state/watching';
import { openEagerViews } from '../transforms/eager-views';
import type { OfRun } from '../worker/protocol';
import type { Host, Service } from '../worker/service';
import * as parts from '../worker/session-parts';
import { TrainingSession } from '../worker/training-session';
import EvidenceSection from './evidence/evidence-section';

// tally/calls.ts
type TallyCalls = { double(count: number): number };
type TallyTopics = { tally: OfRun<{ images: number }> };

// tally/service.ts
const startTally = ({ publish }: Host<TallyTopics>): Service<TallyCalls> => ({
  calls: { double: (count) => 2 * count },
  refresh: ({ runId, training }) => Promise.resolve(publish('tally', { runId, images: training.count })),
});

// tally/store.ts
const useTally = create<{ images?: number | undefined }>(() => ({}));
const tallyWorker = new WorkerChannel<TallyCalls, TallyTopics>();
tallyWorker.onRun('tally', ({ images }) => useTally.setState({ images }));
onNewRun(() => useTally.setState({ images: undefined }));

// tally/description.ts, and its line in panels.ts
vi.mock('./panels', async (importOriginal) => {
  const { panels, panelNames } = await importOriginal<typeof import('./panels')>();
  const tally = {
    name: 'tally',
    title: { en: 'Tally', ko: '세어 보기' },
    watches: ['tally'],
  };
  return { panels: [...panels, tally], panelNames: [...panelNames, tally.name] };
});

/** The worker, in this thread. */
function startInThread(): WorkerLike {
  const { port1, port2 } = new MessageChannel();
  const session = new TrainingSession({
    publish: (...news) => publish(...news),
    now: () => performance.now(),
    yieldToTasks: () => new Promise((resolve) => setImmediate(resolve)),
    startTimer,
    startBackend: () =>
      Promise.resolve({
        report: { backend: 'cpu', adapter: 'JavaScript', reason: 'requested' },
        openViews: openEagerViews,
        prepare: () => Promise.resolve(),
        kernelChoices: () => [],
        throttle: () => Promise.resolve(),
        onLost: () => undefined,
      }),
    loadParts: () =>
      Promise.resolve({ ...parts, startServices: { ...parts.startServices, tally: startTally } }),
  });
  const publish = serve<Calls, Topics>(port1, session.calls, session.hasAllCalls);
  const terminate = () => port1.close();
  return Object.assign(port2, { terminate, onerror: null }) as unknown as WorkerLike;
}

beforeAll(async () => {
  await setBackend('cpu');
  vi.stubGlobal('document', { baseURI: 'http://localhost/', documentElement: {} });
  vi.stubGlobal('navigator', { language: 'en' });
  await startI18n();
  await i18next.changeLanguage('en');
  const config = parseConfig({ dataset: { name: 'shapes', trainingImages: 16 }, training: { batchSize: 4 } });
  useRun.setState({ draft: config });
  startWorker('cpu', (onDeath) => new WorkerClient(startInThread, onDeath, () => () => undefined));
  return () => {
    // Whatever follows in the same process changes the language without a document.
    i18next.off('languageChanged');
    vi.unstubAllGlobals();
  };
});

it('has its tab, its call answered, its news while it is watched, and none of the run before', async () => {
  expect(renderToString(<EvidenceSection />)).toMatch(/Fewer labels.*Tally/);
  expect(await tallyWorker.call('double', 21)).toBe(42);
  const news = () =>
    new Promise<number | undefined>((resolve) => useTally.subscribe(({ images }) => resolve(images)));
  let next = news();
  watch(['tally']);
  expect(await next).toBe(16);
  next = news();
  reset();
  expect(await next).toBeUndefined();
  expect(await news()).toBe(16);
});
