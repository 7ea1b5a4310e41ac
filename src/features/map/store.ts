/**
 * @file The map of the test images: what the worker last said of them, how the visitor wants it laid
 * out, and the layouts of the run so far. Layouts are made by a worker of their own, one at a time, each laid
 * onto the one before; while it is at work, of newer snapshots only the last waits.
 */
import { create } from 'zustand';
import { onNewRun } from '../../state/new-run';
import { useTestImages } from '../../state/test-images';
import { WorkerChannel } from '../../state/training-worker';
import { unitRows } from '../../evaluate/projection';
import type { MapSnapshot, MapTopics } from './calls';
import { onPanelClosed } from '../evidence/store';
import { createProjector, type Projector } from './projector';
import { withLayout } from './run-layouts';

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
  /** Row-major [count, 2], or [count, 3] on the sphere. */
  points: Float32Array;
}

export interface MapState {
  snapshot?: MapSnapshot | undefined;
  /** The one before the first step. */
  untrained?: MapSnapshot | undefined;
  space: MapSpace;
  /** What the visitor asked for; what is shown is `viewOf`. */
  wantedView?: MapView | undefined;
  layout?: MapLayout | undefined;
  /** Of the run so far by rising step, for each kind of layout that was on show. */
  layouts: { readonly [Kind in `${MapSpace}/${MapView}`]?: readonly MapLayout[] };
  /** The layout of this step is on show; nothing: the last one. */
  shownStep?: number | undefined;
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
  layouts: {},
  drawing: 'images',
}));

const worker = new WorkerChannel<Record<never, never>, MapTopics>();
worker.onRun('map', ({ snapshot }) => receiveSnapshot(snapshot));
// A run that was reset, and another dataset, leave nothing on the map.
onNewRun(forgetMap);
useTestImages.subscribe(forgetMap);
onPanelClosed('map', () => useMap.setState({ drawing: 'images', picked: undefined, shownStep: undefined }));

let projector: Projector | undefined;
let running: { view: MapView; space: MapSpace } | undefined;
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

const none: readonly MapLayout[] = [];

/** What there is of the run in the space and view on show, by rising step. */
export function layoutsOf(state: MapState): readonly MapLayout[] {
  return state.layouts[`${state.space}/${viewOf(state)}`] ?? none;
}

/** The layout of the step that is asked for, or else the last, of another kind until there is one of this. */
export function shownLayout(state: MapState): MapLayout | undefined {
  const { shownStep = Infinity, layout } = state;
  // Where that one has given way to others, the last before it.
  return layoutsOf(state).findLast(({ step }) => step <= shownStep) ?? layout;
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
  useMap.setState({
    snapshot: undefined,
    untrained: undefined,
    layout: undefined,
    layouts: {},
    shownStep: undefined,
    umapFraction: undefined,
    picked: undefined,
  });
}

function receiveSnapshot(snapshot: MapSnapshot): void {
  useMap.setState(snapshot.step === 0 ? { snapshot, untrained: snapshot } : { snapshot });
  refresh();
}

/** @param shownStep nothing: the last layout, also as it changes */
export function showMapStep(shownStep: number | undefined): void {
  useMap.setState({ shownStep });
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
  // What there is of this step is made anew.
  useMap.setState((state) => ({
    isUmapStopped: false,
    layouts: { ...state.layouts, [`${state.space}/${viewOf(state)}`]: layoutsOf(state).slice(0, -1) },
  }));
  refresh();
}

function refresh(): void {
  const state = useMap.getState();
  const view = viewOf(state);
  if (view === 'sphere') for (const snapshot of waiting(state)) keep(onSphere(snapshot));
  const [snapshot] = waiting(useMap.getState());
  const { space } = state;
  const layout = layoutsOf(state).at(-1) ?? state.layout;
  if (!projector || !snapshot || view === 'sphere') {
    running = undefined;
    useMap.setState({ umapFraction: undefined });
    return;
  }
  const isAtIt = running?.view === view && running.space === space;
  if (isAtIt || (view === 'umap' && state.isUmapStopped)) return;
  const job = { view, space };
  running = job;
  useMap.setState({ umapFraction: view === 'umap' ? 0 : undefined });
  const continues = layout?.view === 'umap' && layout.space === space;
  const request = {
    method: view,
    rows: snapshot[space],
    count: snapshot.count,
    seed,
    reference: layout?.view === 'sphere' ? undefined : layout?.points,
    start: view === 'umap' && continues ? layout.points : undefined,
  };
  const onProgress = (umapFraction: number) => {
    if (view === 'umap' && running === job) useMap.setState({ umapFraction });
  };
  void projector.project(request, onProgress).then((points) => {
    if (running !== job) return;
    running = undefined;
    useMap.setState({ umapFraction: undefined });
    if (!points) return;
    keep({ view, space, step: snapshot.step, points });
    refresh();
  });
}

/** Snapshots of which there is no layout of the kind on show: the untrained one, and then the newest. */
function waiting(state: MapState): MapSnapshot[] {
  const { snapshot, untrained } = state;
  const last = layoutsOf(state).at(-1);
  const isNew = (one: MapSnapshot | undefined) => one && (!last || one.step > last.step);
  return [
    ...new Set([untrained, snapshot].filter((one) => one !== undefined && isNew(one))),
  ] as MapSnapshot[];
}

function onSphere({ step, z, count }: MapSnapshot): MapLayout {
  return { view: 'sphere', space: 'z', step, points: unitRows(z, count) };
}

function keep(layout: MapLayout): void {
  useMap.setState(({ layouts }) => {
    const kind = `${layout.space}/${layout.view}` as const;
    return { layout, layouts: { ...layouts, [kind]: withLayout(layouts[kind] ?? none, layout) } };
  });
}
