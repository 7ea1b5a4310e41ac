/**
 * @file The map of the test images: what the worker last said of them, how the visitor wants it laid
 * out, and the layout on show. Layouts are made by a worker of their own, one at a time, each laid onto
 * the one before; while UMAP is at work, of newer snapshots only the last waits.
 */
import { create } from 'zustand';
import { onNewRun } from '../../state/new-run';
import { useTestImages } from '../../state/test-images';
import { WorkerChannel } from '../../state/training-worker';
import type { MapSnapshot, MapTopics } from './calls';
import { onPanelClosed } from '../evidence/store';
import { createProjector, type Projector } from './projector';

export const mapSpaces = ['h', 'z'] as const;
export type MapSpace = (typeof mapSpaces)[number];
const flatViews = ['pca', 'umap'] as const;
/** `sphere`: no projection, but where z has three dimensions the unit sphere itself. */
export const mapViews = ['sphere', ...flatViews] as const;
export type MapView = (typeof mapViews)[number];
export const mapDrawings = ['images', 'dots'] as const;
export type MapDrawing = (typeof mapDrawings)[number];

export interface MapLayout {
  view: MapView;
  space: MapSpace;
  step: number;
  /** Row-major [count, 2]. */
  points: Float32Array;
}

export interface MapState {
  snapshot?: MapSnapshot | undefined;
  space: MapSpace;
  /** What the visitor asked for; what is shown is `viewOf`. */
  wantedView?: MapView | undefined;
  layout?: MapLayout | undefined;
  /** Fraction of UMAP's work that is done, 0–1, while it works. */
  umapFraction?: number | undefined;
  /** The worker that lays maps out is gone, and waits for `openMap`. */
  hasFailed: boolean;
  /** UMAP was stopped, and waits until it is asked again. */
  isUmapStopped: boolean;
  drawing: MapDrawing;
  /** The image whose neighbours are marked. */
  picked?: number | undefined;
}

export const useMap = create<MapState>(() => ({
  space: 'h',
  hasFailed: false,
  isUmapStopped: false,
  drawing: 'dots',
}));

const worker = new WorkerChannel<Record<never, never>, MapTopics>();
worker.onRun('map', ({ snapshot }) => receiveSnapshot(snapshot));
// A run that was reset, and another dataset, leave nothing on the map.
onNewRun(forgetMap);
useTestImages.subscribe(forgetMap);
onPanelClosed('map', () => useMap.setState({ drawing: 'dots', picked: undefined }));

let projector: Projector | undefined;
let running: { view: MapView; space: MapSpace } | undefined;
let isStale = false;
let seed = 0;

/** The views that there are of a space, the first by default. */
export function viewsOf({ space, snapshot }: MapState): readonly MapView[] {
  const isSphere = space === 'z' && snapshot && snapshot.z.length === 3 * snapshot.count;
  return isSphere ? mapViews : flatViews;
}

export function viewOf(state: MapState): MapView {
  const views = viewsOf(state);
  return views.find((view) => view === state.wantedView) ?? views[0]!;
}

/** Starts the worker that lays maps out; `closeMap` ends it. */
export function openMap(runSeed: number, startProjector = createProjector): void {
  seed = runSeed;
  projector = startProjector(() => {
    closeMap();
    useMap.setState({ hasFailed: true });
  });
  useMap.setState({ hasFailed: false });
  refresh();
}

export function closeMap(): void {
  projector?.dispose();
  projector = undefined;
  running = undefined;
  useMap.setState({ umapFraction: undefined });
}

function forgetMap(): void {
  running = undefined;
  useMap.setState({ snapshot: undefined, layout: undefined, umapFraction: undefined, picked: undefined });
}

function receiveSnapshot(snapshot: MapSnapshot): void {
  useMap.setState({ snapshot });
  refresh();
}

export function chooseMapSpace(space: MapSpace): void {
  useMap.setState({ space, isUmapStopped: false });
  refresh();
}

export function chooseMapView(view: MapView): void {
  useMap.setState({ wantedView: view, isUmapStopped: false });
  refresh();
}

export function drawMapAs(drawing: MapDrawing): void {
  useMap.setState({ drawing });
}

/** @param picked nothing: none is picked any more */
export function pickMapImage(picked: number | undefined): void {
  useMap.setState({ picked });
}

/** UMAP's layout so far is shown, and no newer one is made until `runUmapAgain`. */
export function stopUmap(): void {
  useMap.setState({ isUmapStopped: true });
  projector?.stop();
}

export function runUmapAgain(): void {
  useMap.setState({ isUmapStopped: false });
  refresh();
}

function refresh(): void {
  const state = useMap.getState();
  const { snapshot, space, layout } = state;
  const view = viewOf(state);
  if (!projector || !snapshot || view === 'sphere') {
    running = undefined;
    useMap.setState({ umapFraction: undefined });
    return;
  }
  const isAtIt = running?.view === 'umap' && view === 'umap' && running.space === space;
  if (isAtIt || (view === 'umap' && state.isUmapStopped)) {
    isStale = true;
    return;
  }
  const job = { view, space };
  running = job;
  isStale = false;
  useMap.setState({ umapFraction: view === 'umap' ? 0 : undefined });
  const continues = layout?.view === 'umap' && layout.space === space;
  const request = {
    method: view,
    rows: snapshot[space],
    count: snapshot.count,
    seed,
    reference: layout?.points,
    start: view === 'umap' && continues ? layout.points : undefined,
  };
  const onProgress = (umapFraction: number) => {
    if (view === 'umap' && running === job) useMap.setState({ umapFraction });
  };
  void projector.project(request, onProgress).then((points) => {
    if (running !== job) return;
    running = undefined;
    useMap.setState({
      umapFraction: undefined,
      ...(points && { layout: { view, space, step: snapshot.step, points } }),
    });
    if (isStale) refresh();
  });
}
