/**
 * @file The sweep that is chosen, how far it is, and the one on show. What carries it out comes when it is first
 * asked for (sweeper.ts).
 */
import { create } from 'zustand';
import { toFailure, type Failure } from '../../config/playground-error';
import { download } from '../../state/download';
import { PacedUpdates } from '../../state/paced-updates';
import { useRun } from '../../state/run-store';
import { takeSettings } from '../../state/settings';
import { openRun } from '../runs/store';
import type { CellName, Phase, Shown, SweepChoice, TypedRow } from './sweep-state';

interface SweepState {
  choice: SweepChoice;
  phase?: Phase | undefined;
  failure?: Failure | undefined;
  /** On show. */
  shown?: Shown | undefined;
  /** That this browser keeps, the newest first. */
  kept: readonly Shown[];
  /** That was opened: its run, or else its settings. */
  opened?: (CellName & { isRun: boolean }) | undefined;
}

export const useSweep = create<SweepState>(() => ({
  kept: [],
  choice: {
    what: 'figure-5',
    budget: 'laptop',
    rows: [
      { path: 'augment.crop.minimumArea', values: '0.08, 0.2, 0.5' },
      { path: 'augment.jitter.strength', values: '0.25, 0.5, 1' },
    ],
    seeds: 2,
  },
}));

const updates = new PacedUpdates<SweepState>({
  now: () => performance.now(),
  later: (run, ms) => setTimeout(run, ms),
  show: useSweep.setState,
  begin: () => undefined,
});

/** Of the sweep that is going. */
let current = { abort: new AbortController(), start: () => undefined as void };

export function choose(change: Partial<SweepChoice>): void {
  useSweep.setState(({ choice }) => ({ choice: { ...choice, ...change }, failure: undefined }));
}

export function typeRow(row: 0 | 1, change: Partial<TypedRow>): void {
  const [first, second] = useSweep.getState().choice.rows;
  choose({ rows: row === 0 ? [{ ...first, ...change }, second] : [first, { ...second, ...change }] });
}

/** Measures some steps of what is chosen; its cells wait for `start`. */
export function estimate(): void {
  void carryOut(({ planOf }) => {
    const plan = planOf(useSweep.getState().choice, useRun.getState().draft);
    return { result: { plan, cells: [] } };
  });
}

/** As `estimate`, for the cells that the sweep on show still lacks. */
export function goOn(): void {
  const { shown } = useSweep.getState();
  void carryOut(() => shown!);
}

export function start(): void {
  current.start();
}

/** What is done is kept. */
export function stop(): void {
  current.abort.abort();
  updates.drop('phase');
  useSweep.setState({ phase: undefined });
}

/** Shows a sweep.json, in place of what is on show. */
export async function openFile(file: File): Promise<void> {
  stop();
  try {
    const { readSweep } = await import('./sweeper');
    const shown = await readSweep(file);
    useSweep.setState({ shown, failure: undefined, opened: undefined });
  } catch (error) {
    useSweep.setState({ failure: toFailure(error) });
  }
}

export function saveFile(): void {
  const { result } = useSweep.getState().shown!;
  const content = new Blob([`${JSON.stringify(result, null, 2)}\n`], { type: 'application/json' });
  download('sweep.json', content);
}

export async function saveCharts(): Promise<void> {
  const { result } = useSweep.getState().shown!;
  try {
    const { chartArchive } = await import('./chart-archive');
    download('sweep-charts.zip', await chartArchive(result));
  } catch (error) {
    useSweep.setState({ failure: toFailure(error) });
  }
}

/** Shows the run of a cell; where it is not kept, the page takes its settings. */
export async function openCell(cell: CellName): Promise<void> {
  const { shown } = useSweep.getState();
  if (!shown?.result.plan) return;
  try {
    const { runOfCell, settingsOf } = await import('./sweeper');
    const run = await runOfCell(shown, cell);
    const settings = settingsOf(shown.result.plan, cell);
    if (run !== undefined) openRun({ id: run });
    else if (settings) takeSettings(settings);
    else return;
    useSweep.setState({ opened: { ...cell, isRun: run !== undefined } });
  } catch (error) {
    useSweep.setState({ failure: toFailure(error) });
  }
}

/** What is kept is listed, and the newest shown unless one is on show. */
export async function listKept(): Promise<void> {
  try {
    const { keptSweeps } = await import('./kept-sweeps');
    const kept = await keptSweeps();
    useSweep.setState(({ shown = kept[0] }) => ({ kept, shown }));
  } catch (error) {
    useSweep.setState({ failure: toFailure(error) });
  }
}

export function showKept(id: string): void {
  const shown = useSweep.getState().kept.find((one) => one.id === id);
  if (shown) useSweep.setState({ shown, failure: undefined, opened: undefined });
}

/** @param begin what is held of a sweep, which has a plan, and where it is kept */
async function carryOut(
  begin: (sweeper: typeof import('./sweeper')) => Pick<Shown, 'result' | 'id' | 'formerIds'>,
): Promise<void> {
  stop();
  const abort = new AbortController();
  const started = new Promise<void>((resolve) => {
    current = { abort, start: resolve };
  });
  useSweep.setState({ phase: { kind: 'measuring' }, failure: undefined });
  try {
    const sweeper = await import('./sweeper');
    await sweeper.sweep(begin(sweeper), useRun.getState().backend?.backend ?? 'auto', abort.signal, {
      measured(estimated) {
        useSweep.setState({ phase: { kind: 'ready', estimate: estimated } });
        return started;
      },
      progress: (progress) => updates.add({ phase: { kind: 'training', ...progress } }),
      shown: (shown) => useSweep.setState({ shown, opened: undefined }),
    });
  } catch (error) {
    if (!abort.signal.aborted) useSweep.setState({ failure: toFailure(error) });
  } finally {
    if (current.abort === abort) stop();
    void listKept();
  }
}
