/**
 * @file The comparison, on the page: every contender in a worker of its own, all alive at once, one
 * step of one of them at a time.
 */
import { reasonOf } from '../src/config/playground-error';
import { WorkerClient } from '../src/rpc/client';
import { countArithmetic } from './arithmetic';
import type { EngineCalls, Problem } from './engine';
import type { OurCalls } from './engines/ours.worker';
import { firstStepLimitMs, isDue, within } from './pace';
import {
  contenders,
  ownBackends,
  type Absence,
  type BenchRequest,
  type BenchResult,
  type Contender,
  type EngineResult,
  type OwnBackend,
  type StepTiming,
} from './results';
import { median } from './statistics';

/** Steps of each kind whose JavaScript is timed. */
const recordedSteps = 5;

export type Say = (line: string) => void;

interface Runner {
  contender: Contender;
  worker: WorkerClient<EngineCalls>;
  adapter: string;
  /** Of the first two steps: the second holds gradients and update to be the same, too. */
  losses: number[];
  timings: StepTiming[];
}

/**
 * By what fraction the losses of the first and second step may differ. Adam's first update moves every
 * weight by the learning rate in its gradient's direction, however small the gradient, so that
 * rounding shows more in the second.
 */
const lossTolerances = [1e-3, 2e-2];

/** @param name that the worker is to bear */
export function openWorker(engine: Contender['engine'], name: string): Worker {
  switch (engine) {
    case 'ours':
      return new Worker(new URL('./engines/ours.worker.ts', import.meta.url), { type: 'module', name });
    case 'tfjs':
      return new Worker(new URL('./engines/tfjs.worker.ts', import.meta.url), { type: 'module', name });
    case 'jax-js':
      return new Worker(new URL('./engines/jax-js.worker.ts', import.meta.url), { type: 'module', name });
  }
}

export async function compare(
  request: BenchRequest,
  problem: Problem,
  say: Say,
): Promise<Omit<BenchResult, 'scaling'>> {
  const shapes = new Map(problem.weights.map(({ name, shape }) => [name, shape]));
  const { convolutions: layers, flops } = countArithmetic(
    request.config.model.encoder,
    shapes,
    problem.viewsShape,
  );
  say(`${(flops / 1e9).toFixed(2)} GFLOP a step`);
  const absent: Absence[] = [];
  const runners: Runner[] = [];
  for (const contender of contenders) {
    if (!request.backends.includes(contender.backend)) continue;
    try {
      runners.push(
        await warmUp(contender, problem, firstStepLimitMs(contender.engine, request.budgetMs), say),
      );
    } catch (error) {
      if (contender.engine === 'ours') throw error;
      say(`${labelOf(contender)}: does not run`);
      absent.push({ ...contender, reason: reasonOf(error) });
    }
  }
  checkLosses(runners);
  const own = runners.filter(({ contender }) => contender.engine === 'ours');
  const ceilings = await measureCeilings(own);
  await takeTurns(runners, request, say);
  checkLosses(runners);
  const convolutions: BenchResult['convolutions'] = [];
  for (const { contender, worker } of own) {
    say(`${labelOf(contender)}: convolutions alone`);
    const backend = contender.backend as OwnBackend;
    const timings = await (worker as unknown as WorkerClient<OurCalls>).call('timeConvolutions', layers);
    convolutions.push(...timings.map((timing) => ({ backend, ...timing })));
  }
  // Once more: what disturbs the machine for a while must not lower the ceiling.
  const later = await measureCeilings(own);
  const ceilingGflops = Object.fromEntries(
    ownBackends.map((backend) => {
      const both = [ceilings, later].flatMap((measured) => measured.get(backend) ?? []);
      return [backend, both.length ? Math.max(...both) : null];
    }),
  ) as BenchResult['ceilingGflops'];
  const engines: EngineResult[] = [];
  let recording: BenchResult['recording'] = null;
  for (const runner of runners) {
    engines.push(await resultOf(runner, problem, flops));
    // Steps of both kinds take buffers of both.
    if (own.includes(runner)) {
      recording ??= await (runner.worker as unknown as WorkerClient<OurCalls>).call(
        'timeRecording',
        recordedSteps,
      );
    }
    runner.worker.dispose();
  }
  return { ceilingGflops, engines, absent, convolutions, recording };
}

function labelOf({ engine, backend }: Contender): string {
  return `${engine} ${backend}`;
}

/**
 * Starts a contender and takes its first step, in which it compiles.
 * @throws Error, one sentence, if the contender fails or is not done after `limitMs`
 */
async function warmUp(contender: Contender, problem: Problem, limitMs: number, say: Say): Promise<Runner> {
  const worker = new WorkerClient<EngineCalls>((name) => openWorker(contender.engine, name));
  try {
    const adapter = await worker.call('start', { problem, backend: contender.backend });
    const { ms } = await within(limitMs, worker.call('step', null));
    const loss = await worker.call('readLoss', null);
    say(`${labelOf(contender)}: first step ${(ms / 1000).toFixed(2)} s, loss ${loss.toFixed(5)}`);
    return { contender, worker, adapter, losses: [loss], timings: [] };
  } catch (error) {
    worker.dispose();
    throw error;
  }
}

async function measureCeilings(own: readonly Runner[]): Promise<Map<OwnBackend, number>> {
  const ceilings = new Map<OwnBackend, number>();
  for (const { contender, worker } of own) {
    const gflops = await (worker as unknown as WorkerClient<OurCalls>).call('matmulCeiling', null);
    ceilings.set(contender.backend as OwnBackend, gflops);
  }
  return ceilings;
}

async function takeTurns(runners: readonly Runner[], request: BenchRequest, say: Say): Promise<void> {
  const { steps: rounds, budgetMs } = request;
  for (let round = 0; round < rounds; round++) {
    for (const { contender, worker, timings, losses } of runners) {
      if (
        !isDue(
          round,
          timings.map(({ ms }) => ms),
          { rounds, budgetMs },
        )
      )
        continue;
      const timing = await worker.call('step', null);
      timings.push(timing);
      if (losses.length < 2) losses.push(await worker.call('readLoss', null));
      say(`round ${round + 1}/${rounds} ${labelOf(contender)}: ${timing.ms.toFixed(1)} ms`);
    }
  }
}

/** @throws Error, one sentence, if not all computed the same. */
function checkLosses(runners: readonly Runner[]): void {
  const [reference, ...others] = runners;
  for (const { contender, losses } of others) {
    losses.forEach((loss, i) => {
      const expected = reference!.losses[i]!;
      if (Math.abs(loss - expected) <= lossTolerances[i]! * Math.abs(expected)) return;
      throw new Error(
        `At step ${i + 1} ${labelOf(contender)} has a loss of ${loss} and ${labelOf(reference!.contender)} one of ${expected}: they do not take the same step, so that their times cannot be compared.`,
      );
    });
  }
}

async function resultOf(
  { contender, worker, adapter, losses, timings }: Runner,
  problem: Problem,
  flops: number,
): Promise<EngineResult> {
  const ms = timings.map((timing) => timing.ms);
  const msPerStepMedian = median(ms);
  const onWebgpu = contender.backend === 'webgpu';
  return {
    ...contender,
    adapter,
    batch: problem.config.training.batchSize,
    steps: timings.length,
    firstLoss: losses[0]!,
    msPerStepMedian,
    msPerStepMin: Math.min(...ms),
    msPerStepMax: Math.max(...ms),
    dispatchesPerStep: onWebgpu ? median(timings.map(({ dispatches }) => dispatches)) : null,
    jsMsPerStep: onWebgpu ? median(timings.map(({ jsMs }) => jsMs)) : null,
    peakBytes: await worker.call('peakBytes', null),
    gflops: flops / msPerStepMedian / 1e6,
  };
}
