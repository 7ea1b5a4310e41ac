/**
 * @file Carries a sweep out in a training worker of its own, so that the run on show stays as it is, cell by cell
 * as the command line does; keeps what it comes to as it goes, and each cell's run; and reads sweeps from files.
 */
import i18next from 'i18next';
import { PlaygroundError } from '../../config/playground-error';
import type { RunConfig } from '../../config/run-config';
import type { WorkerClient } from '../../rpc/client';
import {
  configAt,
  leavesViewsOpen,
  listCells,
  paperPlan,
  placeKey,
  placesOf,
  toTheEnd,
  type SweepPlan,
} from '../../runs/sweep';
import { expectedBytes, expectedMs, progressOf, type Pace } from '../../runs/sweep-pace';
import { parseSweep, pendingCells, withCell, type SweepResult } from '../../runs/sweep-result';
import type { RunRecord } from '../../runs/record';
import { createTrainingClient } from '../../worker/client';
import type { BackendRequest, RunCalls, RunTopics } from '../../worker/protocol';
import { database } from '../runs/runs-database';
import { axisNames } from './axis-words';
import { CellListening, cellRunId } from './cell-run';
import { goOnAs, shownOf, type OwnSweep } from './kept-sweeps';
import { sweepCells } from './run-cells';
import type { CellName, Estimate, Phase, Shown, SweepChoice } from './sweep-state';
import './words';

export interface Ears {
  /** Nothing where nothing could be measured; the first cell waits for what is promised. */
  measured: (estimate: Estimate | undefined) => Promise<void>;
  progress: (progress: Omit<Extract<Phase, { kind: 'training' }>, 'kind'>) => void;
  /** Before the first cell and after each. */
  shown: (shown: Shown) => void;
}

/** A sweep.json of five thousand cells is smaller. */
const maxFileBytes = 5_000_000;

/** @throws PlaygroundError for a value that is none of its setting */
export function planOf({ what, budget, rows, seeds }: SweepChoice, draft: RunConfig): SweepPlan {
  if (what !== 'own') return paperPlan(what, budget);
  const grid = rows
    .filter(({ path }, i) => path !== '' && rows.findIndex((row) => row.path === path) === i)
    .map(({ path, values }) => ({ path, values: [...new Set(values.split(/[\s,;]+/).filter(Boolean))] }));
  const ownAugmentation = leavesViewsOpen(grid.map(({ path }) => path));
  const plan = { config: draft, grid, seeds, ...(ownAugmentation && { ownAugmentation }) };
  // Refuses what is out of a setting's range.
  listCells({ ...plan, seeds: 1 }, toTheEnd);
  return plan;
}

/**
 * @param held a sweep that has a plan, with what is done of it, and where it is kept
 * @throws PlaygroundError where the worker is of no more use, or the signal aborts
 */
export async function sweep(
  held: Pick<Shown, 'result' | 'id' | 'formerIds'>,
  backend: BackendRequest,
  signal: AbortSignal,
  ears: Ears,
): Promise<void> {
  const own = await goOnAs(held);
  try {
    signal.throwIfAborted();
    await carryOn(own, held.result, backend, signal, ears);
  } finally {
    own.letGo();
  }
}

async function carryOn(
  own: OwnSweep,
  held: SweepResult,
  backend: BackendRequest,
  signal: AbortSignal,
  { measured, progress, shown }: Ears,
): Promise<void> {
  let result = held;
  const cells = listCells(held.plan!, toTheEnd);
  const pending = pendingCells(cells, held.cells);
  const waiting = pending.map((index) => cells[index]!);
  if (!pending.length) return;
  const show = (done: number) => {
    void own.keep(result);
    const { id, formerIds } = own;
    shown({ result, left: pending.length - done, id, formerIds, changedAt: Date.now() });
  };
  const names = axisNames(i18next.t, i18next.language, held.plan!.paper);
  let client: WorkerClient<RunCalls, RunTopics>;
  let engine: RunRecord['engine'] = { backend: '', adapter: '', kernels: {} };
  let contentHash: string | undefined;
  let pace: Pace | undefined;
  let startedAt = 0;
  let done = 0;
  const listening = new CellListening();
  const { speak, hear } = sweepCells(
    { cells, pending, backend, now: () => performance.now() },
    {
      started: ({ backend, adapter }) => void (engine = { backend, adapter, kernels: {} }),
      async measured(found, runId) {
        pace = found;
        const steps = waiting.reduce((sum, cell) => sum + cell.steps, 0);
        const runBytes = found ? (await client.call('saveRun', runId)).checkpoint.size : 0;
        const size = { cells: waiting.length, steps, bytes: expectedBytes(waiting.length, runBytes) };
        await measured(found && { ...size, ms: expectedMs(waiting, found) });
        startedAt = performance.now();
        show(0);
      },
      step(index, { step }) {
        const elapsedMs = performance.now() - startedAt;
        const known = pace && progressOf({ cells: waiting, done, step, elapsedMs }, pace);
        progress({
          cell: index + 1,
          cells: cells.length,
          fraction: known?.fraction ?? done / waiting.length,
          left: known?.left,
        });
      },
      async trained(index, { runId, msPerStepMedian }) {
        const { config, values, steps } = cells[index]!;
        const elapsedMs = msPerStepMedian * steps;
        const name = i18next.t('sweep.runOf', { place: names.place(values) });
        const of = { id: cellRunId(own.id, index), name, config, contentHash, engine, elapsedMs };
        await listening.keep(of, await client.call('saveRun', runId));
      },
      ended(_, cell, evaluation) {
        done++;
        result = withCell(result, cell, evaluation?.baselines);
        show(done);
      },
    },
  );
  await new Promise<void>((resolve, reject) => {
    client = createTrainingClient(reject);
    const end = () => {
      client.dispose();
      reject(signal.reason as Error);
    };
    client.on('step', ({ runId, record: { batch: _, ownPart: __, ...payload } }) => {
      listening.logged(runId, payload);
      hear({ topic: 'step', payload });
    });
    client.on('progress', ({ runId, progress: news }) => listening.follow(runId, news));
    client.on('evaluation', ({ runId, evaluation }) => listening.judged(runId, evaluation));
    client.on('dataset', (dataset) => ({ contentHash } = dataset));
    client.on('kernels', (chosen) => {
      const kernels = Object.fromEntries(chosen.map(({ family, chosen: kernel }) => [family, kernel]));
      engine = { ...engine, kernels };
    });
    client.on('failure', (payload) => {
      if (payload.runId !== undefined) return hear({ topic: 'failure', payload });
      const { code, parameters } = payload.failure;
      reject(new PlaygroundError(code, parameters));
    });
    signal.addEventListener('abort', end);
    speak({
      assetBase: new URL('./', document.baseURI).href,
      call: (name, argument) => client.call(name, argument),
    })
      .then(resolve, reject)
      .finally(() => {
        signal.removeEventListener('abort', end);
        client.dispose();
      });
  });
}

/** @throws PlaygroundError `sweep-unreadable` */
export async function readSweep(file: File): Promise<Shown> {
  if (file.size > maxFileBytes) {
    throw new PlaygroundError('sweep-unreadable', { reason: `it has ${file.size} bytes` });
  }
  return shownOf(parseSweep(await file.text()));
}

/** The run that is kept of a cell; nothing where there is none any more, or the sweep is of a file. */
export async function runOfCell(
  { id, formerIds = [], result: { plan } }: Pick<Shown, 'id' | 'formerIds' | 'result'>,
  { values, seed }: CellName,
): Promise<string | undefined> {
  if (id === undefined || !plan) return undefined;
  const index = listCells(plan, toTheEnd).findIndex(
    (cell) => cell.config.seed === seed && placeKey(cell.values) === placeKey(values),
  );
  for (const sweepId of [id, ...formerIds]) {
    const runId = cellRunId(sweepId, index);
    if ((await database.record(runId).catch(() => undefined)) !== undefined) return runId;
  }
  return undefined;
}

/** The settings of a cell; nothing where the plan has no such place. */
export function settingsOf(plan: SweepPlan, { values, seed }: CellName): RunConfig | undefined {
  const place = placesOf(plan).find((one) => placeKey(one.values) === placeKey(values));
  return place && configAt(plan, place, seed);
}
