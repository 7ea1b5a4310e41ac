/**
 * @file What every contender is: a way to take the same SimCLR step, in a worker of its own, and how
 * such a worker times it.
 */
import type { RunConfig } from '../src/config/run-config';
import type { Calls } from '../src/rpc/messages';
import { serveWorker, type Served } from '../src/rpc/server';
import { meters } from './meters';
import type { BenchBackend, StepTiming } from './results';

export interface WeightValues {
  /** As in `src/network`, e.g. `encoder.0.kernel`. */
  name: string;
  /** HWIO for convolutions, [in, out] for dense layers. */
  shape: number[];
  values: Float32Array;
}

/** The step that all take: the same views every time, from the same weights. */
export interface Problem {
  config: RunConfig;
  /** f32 [2N, h, w, c]: N first views, then the N second ones. */
  views: Float32Array;
  viewsShape: [number, number, number, number];
  weights: WeightValues[];
}

export interface Engine {
  /** What the arithmetic runs on. */
  adapter: string;
  /** Forward, backward, update; resolves when the device has done it. */
  step(): Promise<void>;
  /** Of the last step, before its update. */
  readLoss(): Promise<number>;
}

export type StartEngine = (problem: Problem, backend: BenchBackend) => Promise<Engine>;

export type EngineCalls = {
  /** Starts the engine; returns its adapter. */
  start(argument: { problem: Problem; backend: BenchBackend }): Promise<string>;
  step(argument: null): Promise<StepTiming>;
  readLoss(argument: null): Promise<number>;
  peakBytes(argument: null): number | null;
};

/** @param run resolves when the device has done it */
export async function timed(run: () => Promise<void>): Promise<StepTiming> {
  const dispatchesBefore = meters.dispatches;
  const startedAt = performance.now();
  await run();
  const ms = performance.now() - startedAt;
  return {
    ms,
    jsMs: meters.lastSubmissionAt - startedAt,
    dispatches: meters.dispatches - dispatchesBefore,
  };
}

/** In a contender's worker: offers its step, and whatever else it can do, to the page. */
export function serveEngine<Others extends Calls>(startEngine: StartEngine, others: Served<Others>): void {
  let engine: Engine;
  let startedBackend: BenchBackend;
  const calls: Served<EngineCalls> = {
    async start({ problem, backend }) {
      startedBackend = backend;
      engine = await startEngine(problem, backend);
      return engine.adapter;
    },
    step: () => timed(() => engine.step()),
    readLoss: () => engine.readLoss(),
    peakBytes() {
      if (startedBackend === 'webgpu') return meters.peakGpuBytes;
      return startedBackend === 'wasm' ? meters.wasmBytes() : null;
    },
  };
  serveWorker({ ...calls, ...others });
}
