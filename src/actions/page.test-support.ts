/** @file A page without a surface for the tests of actions: the stores, and a worker that only notes what it is asked. */
import { vi } from 'vitest';
import { useOpenPanel } from '../features/evidence/store';
import { useExperiments } from '../features/experiments/store';
import { useLaboratory } from '../features/laboratory/store';
import { useMap } from '../features/map/store';
import { useComparison } from '../features/objectives/store';
import { useRunBefore } from '../features/run-before/store';
import { useRuns } from '../features/runs/kept-runs';
import { FakeClient } from '../state/fake-client.test-support';
import { useLabels } from '../state/labels-store';
import { metricHistory } from '../state/metric-history';
import { startWorker } from '../state/run-controller';
import { useRun } from '../state/run-store';
import { useTestImages } from '../state/test-images';
import { useTheme } from '../state/theme';
import { connect } from '../state/training-worker';
import type { RunStatus } from '../worker/protocol';
import { act } from './act';
import { pageState } from './page-state';

export interface QuietPage {
  /** The one that started last. */
  worker: FakeClient;
  /** As the worker says it. */
  hasStatus(status: RunStatus): void;
  /** All that an action may change. */
  onShow(): unknown;
}

/** What follows finds time, globals and stores as they were. */
export function closeQuietPage(): void {
  act('reset');
  connect(undefined);
  forgetStores();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
}

function forgetStores(): void {
  metricHistory.clear();
  useRun.setState(useRun.getInitialState(), true);
  useExperiments.setState(useExperiments.getInitialState(), true);
  useLaboratory.setState(useLaboratory.getInitialState(), true);
  useMap.setState(useMap.getInitialState(), true);
  useComparison.setState(useComparison.getInitialState(), true);
  useRunBefore.setState(useRunBefore.getInitialState(), true);
  useRuns.setState(useRuns.getInitialState(), true);
  useTestImages.setState(useTestImages.getInitialState(), true);
  useLabels.setState(useLabels.getInitialState(), true);
  useOpenPanel.setState(useOpenPanel.getInitialState(), true);
}

/** That the first images are over comes of itself, whatever an action does. */
const quietClient = () => new FakeClient(['imagesAreOver']);

/** Opened by a link; the worker's images are there. */
export function openQuietPage(search = '?preset=quick&backend=wasm'): QuietPage {
  vi.stubGlobal('location', { search, hash: '' });
  vi.stubGlobal('navigator', { language: 'en' });
  vi.stubGlobal('document', { baseURI: 'http://localhost/', documentElement: { dataset: {} } });
  vi.stubGlobal('history', { replaceState: () => undefined });
  forgetStores();
  const page: QuietPage = {
    worker: quietClient(),
    hasStatus: (status) =>
      useRun.setState(({ progress }) => ({ progress: { ...progress, status, totalSteps: 620 } })),
    onShow: () => structuredClone([pageState(), useLabels.getState(), useTheme.getState()]),
  };
  startWorker('auto', () => (page.worker = quietClient()));
  act('open-link', search);
  page.hasStatus('idle');
  page.worker.publish('test-images', {
    size: { height: 1, width: 1, channels: 1 },
    count: 2,
    images: new Uint8Array(2),
    labels: new Uint8Array(2),
    classNames: ['a'],
  });
  page.worker.asked = [];
  return page;
}
