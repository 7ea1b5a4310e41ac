import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeClient } from '../../state/fake-client.test-support';
import { forgetRun } from '../../state/new-run';
import { useRun } from '../../state/run-store';
import { connect } from '../../state/training-worker';
import type { ProjectionRequest, Projector } from './projector';
import {
  chooseMapSpace,
  chooseMapView,
  closeMap,
  layoutsOf,
  openMap,
  runUmapAgain,
  showMapStep,
  shownLayout,
  stopUmap,
  useMap,
  viewOf,
} from './store';

const count = 4;
const snapshot = (step: number, zSize = 2) => ({
  step,
  count,
  h: new Float32Array(count * 5).fill(step),
  z: new Float32Array(count * zSize).fill(step),
});

/** Answers when it is told to. */
class FakeProjector implements Projector {
  readonly requests: ProjectionRequest[] = [];
  private settle: (layout?: Float32Array) => void = () => undefined;

  project(request: ProjectionRequest, onProgress: (fraction: number) => void) {
    this.settle();
    this.requests.push(request);
    onProgress(0.5);
    return new Promise<Float32Array | undefined>((resolve) => (this.settle = resolve));
  }
  async answer(value: number) {
    this.settle(new Float32Array(2 * count).fill(value));
    await Promise.resolve();
    await Promise.resolve();
  }
  stop() {
    this.settle(new Float32Array(2 * count).fill(-1));
  }
  dispose() {
    this.settle();
  }
}

let projector: FakeProjector;

const client = new FakeClient();
connect(client);
const publish = (news: ReturnType<typeof snapshot>) =>
  client.publish('map', { runId: useRun.getState().runId, snapshot: news });

beforeEach(() => {
  projector = new FakeProjector();
  useMap.setState(useMap.getInitialState(), true);
  openMap(7, () => projector);
});
afterEach(closeMap);

describe('the map', () => {
  it('is laid out anew with each snapshot, onto the one before', async () => {
    publish(snapshot(0));
    await projector.answer(1);
    publish(snapshot(9));
    expect(projector.requests.map(({ method, seed, reference }) => [method, seed, reference?.[0]])).toEqual([
      ['pca', 7, undefined],
      ['pca', 7, 1],
    ]);
    await projector.answer(2);
    expect(useMap.getState().layout).toMatchObject({ step: 9, view: 'pca', space: 'h' });
  });

  it('by UMAP is finished before the last of the newer snapshots has its turn, from where it ended', async () => {
    chooseMapView('umap');
    for (const step of [1, 2, 3]) publish(snapshot(step));
    expect(projector.requests).toHaveLength(1);
    expect(projector.requests[0]!.start).toBeUndefined();
    expect(useMap.getState().umapFraction).toBe(0.5);
    await projector.answer(1);
    expect(projector.requests).toHaveLength(2);
    expect(projector.requests[1]!.rows[0]).toBe(3);
    expect(projector.requests[1]!.start?.[0]).toBe(1);
    await projector.answer(2);
    expect(useMap.getState().umapFraction).toBeUndefined();
    expect(projector.requests).toHaveLength(2);
  });

  it('by UMAP stops where it is when told to, and goes on when asked', async () => {
    chooseMapView('umap');
    publish(snapshot(1));
    stopUmap();
    await projector.answer(5);
    expect(useMap.getState().layout!.points[0]).toBe(-1);
    publish(snapshot(2));
    expect(projector.requests).toHaveLength(1);
    runUmapAgain();
    expect(projector.requests).toHaveLength(2);
  });

  it('of another space is begun at once, and the old answer dropped', async () => {
    chooseMapView('umap');
    publish(snapshot(1));
    chooseMapSpace('z');
    expect(projector.requests).toHaveLength(2);
    await projector.answer(3);
    expect(useMap.getState().layout).toMatchObject({ space: 'z', view: 'umap' });
  });

  it('of three-dimensional z is the sphere itself, which needs no layout', () => {
    publish(snapshot(1, 3));
    expect(viewOf(useMap.getState())).toBe('pca');
    const asked = projector.requests.length;
    chooseMapSpace('z');
    expect(viewOf(useMap.getState())).toBe('sphere');
    expect(projector.requests).toHaveLength(asked);
    chooseMapSpace('h');
    expect(viewOf(useMap.getState())).toBe('pca');
  });
});

describe('the way through a run', () => {
  it('has the maps so far, and shows the one of the step that is wanted until it follows again', async () => {
    publish(snapshot(0));
    await projector.answer(1);
    publish(snapshot(9));
    await projector.answer(2);
    expect(layoutsOf(useMap.getState()).map(({ step }) => step)).toEqual([0, 9]);
    const shown = () => shownLayout(useMap.getState())?.points[0];
    expect(shown()).toBe(2);
    showMapStep(0);
    expect(shown()).toBe(1);
    publish(snapshot(12));
    await projector.answer(3);
    expect(shown()).toBe(1);
    showMapStep(undefined);
    expect(shown()).toBe(3);
  });

  it('begins with the untrained network, also where others follow before it is laid out', async () => {
    publish(snapshot(0));
    publish(snapshot(40));
    publish(snapshot(80));
    await projector.answer(1);
    await projector.answer(2);
    expect(layoutsOf(useMap.getState()).map(({ step }) => step)).toEqual([0, 80]);
    chooseMapSpace('z');
    await projector.answer(3);
    await projector.answer(4);
    expect(layoutsOf(useMap.getState()).map(({ step, space }) => [step, space])).toEqual([
      [0, 'z'],
      [80, 'z'],
    ]);
    chooseMapSpace('h');
    expect(shownLayout(useMap.getState())?.points[0]).toBe(2);
  });

  it('is gone with the run', async () => {
    publish(snapshot(0));
    await projector.answer(1);
    showMapStep(0);
    forgetRun();
    expect(useMap.getState()).toMatchObject({ layouts: {}, layout: undefined, shownStep: undefined });
  });
});

it('says that the worker is gone, and starts another one when it is opened again', async () => {
  let die = () => undefined as void;
  openMap(7, (onDied) => {
    die = onDied;
    return projector;
  });
  publish(snapshot(0));
  die();
  expect(useMap.getState().hasFailed).toBe(true);
  publish(snapshot(1));
  expect(useMap.getState().layout).toBeUndefined();
  openMap(7, () => projector);
  await projector.answer(2);
  await projector.answer(3);
  expect(useMap.getState()).toMatchObject({ hasFailed: false, layout: { step: 1 } });
});
