import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useBatch } from '../features/batch/store';
import { useSettings } from '../features/controls/store';
import { useOpenPanel } from '../features/evidence/store';
import { useInfonce } from '../features/infonce/store';
import { redrawsOf, useLaboratory } from '../features/laboratory/store';
import { useMap } from '../features/map/store';
import { panels } from '../features/panels';
import { useMatrix } from '../features/similarity/store';
import { useLesson } from '../state/lesson-store';
import { useRun } from '../state/run-store';
import { act, shortcutOf } from './act';
import { closeQuietPage, openQuietPage, type QuietPage } from './page.test-support';

let page: QuietPage;

/** A batch of that many images, as the worker publishes it. */
function showBatch(images: number): void {
  const similarity = {
    step: 0,
    size: { height: 1, width: 1, channels: 1 },
    indices: Array.from({ length: images }, (_, i) => i),
    images: new Uint8Array(images),
    batchSize: images,
    cosines: new Float32Array(4 * images * images),
    labels: Array<number>(images).fill(0),
    classNames: ['a'],
  };
  page.worker.publish('similarity', { runId: useRun.getState().runId, similarity });
}

const showMap = (dimensions: number) =>
  page.worker.publish('map', {
    runId: useRun.getState().runId,
    snapshot: { step: 1, count: 2, h: new Float32Array(8), z: new Float32Array(2 * dimensions) },
  });

beforeEach(() => {
  vi.useFakeTimers();
  page = openQuietPage();
});

afterEach(closeQuietPage);

it('every panel is opened by its name, the first from the start', () => {
  expect(useOpenPanel.getInitialState().open).toBe(panels[0].name);
  for (const { name } of panels) {
    expect(act('open-panel', name)).toBeUndefined();
    expect(useOpenPanel.getState().open).toBe(name);
  }
  expect(act('open-panel', 'none' as never)).toMatchObject({ code: 'action-argument' });
});

describe('the drawer of settings', () => {
  afterEach(() => useLesson.setState(useLesson.getInitialState(), true));

  it('is opened by its key in the playground, and not in a lesson, where nothing shows it', () => {
    useLesson.setState({ place: { lesson: 'pairs' } });
    shortcutOf('KeyS')!();
    expect(useSettings.getState().isOpen).toBe(false);
    expect(act('open-settings')).toMatchObject({ parameters: { cause: 'lesson-open' } });
    useLesson.setState({ place: undefined });
    shortcutOf('KeyS')!();
    expect(useSettings.getState().isOpen).toBe(true);
  });

  it('closes when a lesson is opened behind it', () => {
    act('open-settings');
    useLesson.setState({ place: { lesson: 'pairs' } });
    expect(useSettings.getState().isOpen).toBe(false);
  });
});

describe('the batch on show', () => {
  it('is held until the run is followed again', () => {
    expect(act('hold-batch')).toMatchObject({ parameters: { cause: 'no-batch-yet' } });
    showBatch(2);
    act('hold-batch');
    showBatch(4);
    expect(useBatch.getState().pinned!.batchSize).toBe(2);
    act('follow-run');
    expect(useBatch.getState().pinned).toBeUndefined();
  });

  it('has an anchor and a pair that are picked, if it has such views', () => {
    expect(act('pick-anchor', 0)).toMatchObject({ parameters: { cause: 'no-batch-yet' } });
    expect(act('pick-pair', { a: 0, b: 0 })).toMatchObject({ parameters: { cause: 'no-batch-yet' } });
    showBatch(2);
    act('pick-anchor', 3);
    act('pick-pair', { a: 3, b: 1 });
    expect(act('pick-anchor', 4)).toMatchObject({ parameters: { cause: 'no-such-view' } });
    expect(act('pick-anchor', -1)).toMatchObject({ code: 'action-argument' });
    expect(act('pick-pair', { a: 0, b: 4 })).toMatchObject({ parameters: { cause: 'no-such-view' } });
    expect(useInfonce.getState().anchor).toBe(3);
    expect(useMatrix.getState().picked).toEqual({ a: 3, b: 1 });
  });

  it('is ordered by class only once labels are revealed', () => {
    expect(act('order-matrix', 'class')).toMatchObject({ parameters: { cause: 'labels-still-hidden' } });
    act('order-matrix', 'interleaved');
    expect(useMatrix.getState().order).toBe('interleaved');
    act('reveal-labels', true);
    act('order-matrix', 'class');
    expect(useMatrix.getState().order).toBe('class');
  });

  it('is guessed about with a temperature of its own until the run’s is wanted', () => {
    act('choose-temperature', 0.2);
    expect(act('choose-temperature', 1000)!.message).toMatch(/a number from [\d.]+ to [\d.]+\.$/);
    expect(useInfonce.getState().temperature).toBe(0.2);
    act('restore-temperature');
    expect(useInfonce.getState().temperature).toBeUndefined();
  });

  it('and all that was picked is let go of when its panel closes, and when the run is reset', () => {
    const pickAll = () => {
      showBatch(2);
      act('pick-anchor', 3);
      act('choose-temperature', 0.2);
      act('pick-pair', { a: 3, b: 1 });
      act('order-matrix', 'interleaved');
    };
    const picked = () => [useInfonce.getState(), useMatrix.getState()];
    const nothing = [useInfonce.getInitialState(), useMatrix.getInitialState()];
    act('open-panel', 'infonce');
    pickAll();
    act('open-panel', 'similarity');
    expect(picked()[0]).toEqual(nothing[0]);
    expect(picked()[1]).not.toEqual(nothing[1]);
    act('open-panel', 'map');
    expect(picked()).toEqual(nothing);
    pickAll();
    act('reset');
    expect(picked()).toEqual(nothing);
  });
});

describe('the laboratory', () => {
  const batch = (step: number) => ({
    step,
    size: { height: 1, width: 1, channels: 1 },
    indices: [4, 5],
    images: new Uint8Array(2),
  });

  it('shows the current batch, that of a step, or stays with one', () => {
    act('replay-step', '1');
    expect(useLaboratory.getState().source).toEqual({ kind: 'replay', step: 0 });
    expect(act('replay-step', '621')).toMatchObject({ code: 'step-out-of-range' });
    expect(useLaboratory.getState().source).toEqual({ kind: 'replay', step: 0 });
    act('show-live-batch');
    expect(act('pin-shown-batch')).toMatchObject({ parameters: { cause: 'no-batch-yet' } });
    useLaboratory.setState({ batch: batch(7) });
    act('pin-shown-batch');
    expect(useLaboratory.getState().source).toEqual({ kind: 'pinned', step: 7 });
    act('choose-pair-count', 8);
    expect(act('choose-pair-count', 9 as never)!.message).toContain('one of 8, 16, 32');
    act('open-laboratory-settings', true);
    expect(useLaboratory.getState()).toMatchObject({ count: 8, isSettingsOpen: true });
  });

  it('resamples all images of the batch on show, or one, until another batch comes', () => {
    const redraws = () => redrawsOf(useLaboratory.getState());
    expect(act('resample-pairs')).toMatchObject({ parameters: { cause: 'no-batch-yet' } });
    useLaboratory.setState({ batch: batch(7) });
    act('resample-pairs');
    act('resample-pair', 1);
    expect(redraws()).toEqual([1, 2]);
    expect(act('resample-pair', 2)).toMatchObject({ parameters: { cause: 'no-such-view' } });
    act('restore-pairs');
    expect(redraws()).toEqual([]);
    act('resample-pair', 0);
    expect(redraws()).toEqual([1, 0]);
    useLaboratory.setState({ batch: batch(8) });
    expect(redraws()).toEqual([]);
  });

  it('marks an anchor and magnifies an image, with which it stays while a run is going', () => {
    expect(act('magnify-image', 0)).toMatchObject({ parameters: { cause: 'no-batch-yet' } });
    useLaboratory.setState({ batch: batch(7) });
    act('mark-anchor', { row: 1, view: 0 });
    expect(act('mark-anchor', { row: 2, view: 0 })).toMatchObject({ parameters: { cause: 'no-such-view' } });
    act('magnify-image', 1);
    expect(useLaboratory.getState()).toMatchObject({
      anchor: { row: 1, view: 0 },
      magnified: { row: 1 },
      source: { kind: 'live' },
    });
    page.hasStatus('running');
    act('magnify-image', 0);
    expect(useLaboratory.getState().source).toEqual({ kind: 'pinned', step: 7 });
    act('choose-preset', 'cifar10-tiny');
    expect(useLaboratory.getState().magnified).toBeUndefined();
  });

  it('draws views of the image, takes one apart and pins its parameters', () => {
    act('draw-magnified-views');
    act('choose-magnified-view', 9);
    expect(act('choose-magnified-view', 10)!.message).toContain('a whole number from 0 to 9');
    const pins = { crop: { application: 'always', parameters: {} } } as const;
    act('pin-parameters', pins);
    expect(useLaboratory.getState()).toMatchObject({ drawing: 1, chosen: 9, pins });
  });
});

describe('the map', () => {
  it('is laid out and drawn as is wanted, on the sphere if it has one', () => {
    act('choose-map-space', 'z');
    showMap(4);
    expect(act('choose-map-view', 'sphere')).toMatchObject({ parameters: { cause: 'no-such-layout' } });
    act('choose-map-view', 'umap');
    expect(useMap.getState().wantedView).toBe('umap');
    showMap(3);
    act('choose-map-view', 'sphere');
    expect(useMap.getState().wantedView).toBe('sphere');
    expect(useMap.getState().drawing).toBe('images');
    act('draw-map-as', 'dots');
    expect(useMap.getState().drawing).toBe('dots');
  });

  it('is shown as it was after a step, if it was laid out then, and follows the run again', () => {
    act('choose-map-space', 'z');
    showMap(3);
    act('choose-map-view', 'sphere');
    expect(act('show-map-step', 2)).toMatchObject({ parameters: { cause: 'no-such-layout' } });
    act('show-map-step', 1);
    expect(useMap.getState().shownStep).toBe(1);
    act('follow-map');
    expect(useMap.getState().shownStep).toBeUndefined();
  });

  it('has an image that is picked and let go of, also when its panel closes', () => {
    act('open-panel', 'map');
    act('pick-map-image', 1);
    expect(act('pick-map-image', 2)).toMatchObject({ parameters: { cause: 'no-such-test-image' } });
    expect(useMap.getState().picked).toBe(1);
    act('unpick-map-image');
    expect(useMap.getState().picked).toBeUndefined();
    act('pick-map-image', 1);
    act('open-panel', 'probes');
    expect(useMap.getState()).toMatchObject({ picked: undefined, drawing: 'images' });
  });

  it('stops UMAP while that is at work, and runs it again', () => {
    expect(act('stop-umap')).toMatchObject({ parameters: { cause: 'nothing-to-stop' } });
    useMap.setState({ umapFraction: 0.5 });
    act('stop-umap');
    expect(useMap.getState().isUmapStopped).toBe(true);
    act('run-umap-again');
    expect(useMap.getState().isUmapStopped).toBe(false);
  });
});
