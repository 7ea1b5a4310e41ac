import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { act } from '../../actions/act';
import { closeQuietPage, openQuietPage, type QuietPage } from '../../actions/page.test-support';
import type { Evaluation } from '../../evaluate/evaluation';
import { metricHistory } from '../../state/metric-history';
import { useRun } from '../../state/run-store';
import type { RunStatus, StepRecord } from '../../worker/protocol';
import { useProbes } from '../probes/store';
import { useRunBefore } from './store';

let page: QuietPage;
const checkpoint = new Blob(['abc']);
const settled = () => vi.advanceTimersByTimeAsync(1000);
const before = () => useRunBefore.getState().before;
const draft = () => useRun.getState().draft;
const lossSteps = () => metricHistory.points('train/loss').map(({ x }) => x);

function say(status: RunStatus, step: number): void {
  const { runId } = useRun.getState();
  const progress = { status, isWaiting: false, step, stepsPerEpoch: 31, totalSteps: 620, parameterCount: 9 };
  page.worker.publish('progress', { runId, progress });
}

/** As the worker tells of a run of that many steps, and judges it. */
function hasTrained(steps: number, status: RunStatus): void {
  const { runId, draft: config } = useRun.getState();
  page.worker.publish('run-started', { runId, config });
  for (let step = 1; step <= steps; step++) {
    page.worker.publish('step', { runId, record: { step, loss: 4 - step / 100 } as StepRecord });
  }
  say(status, steps);
  page.worker.publish('evaluation', { runId, evaluation: { step: steps } as Evaluation });
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  page = openQuietPage();
});

afterEach(closeQuietPage);

describe('a run that gives way', () => {
  it('is kept with its settings, curves and evidence, and its weights are asked for before it ends', async () => {
    const first = draft();
    hasTrained(3, 'finished');
    const { runId } = useRun.getState();
    expect(act('take-colours-away')).toBeUndefined();
    expect(before()).toMatchObject({
      config: first,
      run: { progress: { status: 'finished', step: 3 }, latest: { step: 3 } },
      evidence: { points: [{ step: 3 }] },
    });
    expect(metricHistory.points('train/loss', Infinity, before()!.history)).toHaveLength(3);
    const calls = page.worker.asked.map(({ name, argument }) => [name, argument] as const);
    expect(calls[0]).toEqual(['saveRun', runId]);
    expect(calls.map(([name]) => name)).toEqual(['saveRun', 'configure', 'train']);
    expect(draft().augment).toMatchObject({ jitter: { probability: 0 }, grayscale: { probability: 0 } });
    expect(draft().augment.crop).toEqual(first.augment.crop);
    expect([lossSteps(), useProbes.getState().points]).toEqual([[], []]);
    page.worker.last('saveRun')!.resolve({ checkpoint, step: 3 });
    await settled();
    expect(before()!.canGoOn).toBe(true);
  });

  it.each(['running', 'paused'] as const)('may be %s', (status) => {
    hasTrained(2, status);
    act('apply-failure-preset', 'trivial');
    expect(before()!.run.progress.step).toBe(2);
  });

  it('before its first step is not kept, and the one kept before it stays', () => {
    act('apply-failure-preset', 'shortcut');
    expect(before()).toBeUndefined();
    hasTrained(2, 'paused');
    act('apply-failure-preset', 'trivial');
    act('apply-failure-preset', 'collapse');
    expect(before()!.run.progress.step).toBe(2);
  });

  it('takes the place of the one kept before it', () => {
    hasTrained(2, 'paused');
    act('apply-failure-preset', 'trivial');
    hasTrained(5, 'paused');
    act('apply-failure-preset', 'collapse');
    expect(before()!.run.progress.step).toBe(5);
  });

  it('stays through a reset until it is let go of', () => {
    hasTrained(2, 'paused');
    act('apply-failure-preset', 'trivial');
    act('reset');
    expect(before()).toBeDefined();
    expect(act('let-go-of-comparison')).toBeUndefined();
    expect(before()).toBeUndefined();
    expect(act('let-go-of-comparison')).toMatchObject({ parameters: { cause: 'no-run-before' } });
  });
});

describe('colour changes', () => {
  it('are taken away where there are any', () => {
    act('set-config', { path: 'augment', value: 'crop-only' });
    const settings = draft();
    expect(act('take-colours-away')).toMatchObject({ parameters: { cause: 'no-colour-changes' } });
    expect(draft()).toBe(settings);
  });
});

describe('undo', () => {
  it('is refused where no run is kept', () => {
    expect(act('undo-comparison')).toMatchObject({ parameters: { cause: 'no-run-before' } });
  });

  it('brings the run back whole, and it goes on where it was', async () => {
    const first = draft();
    hasTrained(3, 'paused');
    act('take-colours-away');
    page.worker.last('saveRun')!.resolve({ checkpoint, step: 3 });
    hasTrained(7, 'running');
    const { runId } = useRun.getState();
    expect(act('undo-comparison')).toBeUndefined();
    await settled();
    expect(page.worker.last('loadRun')!.argument).toEqual({ runId: runId + 1, checkpoint });
    expect(draft()).toEqual(first);
    expect(useRun.getState()).toMatchObject({
      runConfig: first,
      latest: { step: 3 },
      progress: { status: 'loading', step: 3 },
    });
    expect(lossSteps()).toEqual([1, 2, 3]);
    expect(useProbes.getState().points).toMatchObject([{ step: 3 }]);
    expect(before()).toBeUndefined();
    say('paused', 3);
    expect(act('train')).toBeUndefined();
    page.worker.publish('step', { runId: runId + 1, record: { step: 4, loss: 1 } as StepRecord });
    expect(lossSteps()).toEqual([1, 2, 3, 4]);
  });

  it('waits for weights that are still on their way', async () => {
    hasTrained(3, 'paused');
    act('take-colours-away');
    act('undo-comparison');
    await settled();
    expect(page.worker.last('loadRun')).toBeUndefined();
    page.worker.last('saveRun')!.resolve({ checkpoint, step: 3 });
    await settled();
    expect(page.worker.last('loadRun')).toBeDefined();
  });

  it('begins the run anew with its settings where its weights could not be had', async () => {
    const first = draft();
    hasTrained(3, 'paused');
    act('take-colours-away');
    page.worker.last('saveRun')!.reject(new Error('gone'));
    await settled();
    expect(before()!.canGoOn).toBe(false);
    act('undo-comparison');
    await settled();
    const { runId } = useRun.getState();
    expect(page.worker.last('configure')!.argument).toEqual({ runId, config: first });
    expect(page.worker.last('loadRun')).toBeUndefined();
    expect(lossSteps()).toEqual([]);
  });

  it('starts another worker where the run after it has failed', async () => {
    hasTrained(3, 'paused');
    act('take-colours-away');
    page.worker.last('saveRun')!.resolve({ checkpoint, step: 3 });
    await settled();
    hasTrained(4, 'failed');
    const dead = page.worker;
    act('undo-comparison');
    await settled();
    expect(dead.isDisposed).toBe(true);
    expect(page.worker.asked.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['start', 'configure', 'loadRun']),
    );
    expect(useRun.getState().failure).toBeUndefined();
  });
});
