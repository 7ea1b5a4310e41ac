/** @file On the bench's page: the adapter, and this engine's steps at each network and batch. */
import type { PresetName } from '../../src/config/presets';
import type { RunConfig } from '../../src/config/run-config';
import { WorkerClient } from '../../src/rpc/client';
import { findGpu } from '../../src/worker/gpu-device';
import { countArithmetic } from '../arithmetic';
import { openWorker, type Say } from '../compare';
import type { OurCalls } from '../engines/ours.worker';
import { drawProblem } from '../problem';
import { median } from '../statistics';
import type { Adapter, CardSteps } from './result';

export interface StepsRequest {
  preset: PresetName;
  config: RunConfig;
  /** Of each kind. */
  count: number;
}

/** @throws GpuUnavailable */
export async function describeAdapter(): Promise<Adapter> {
  const { gpu } = navigator as { gpu?: GPU };
  const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const { info, isSoftware } = await findGpu({ gpu, isSecureContext, wait });
  const adapter = (await gpu!.requestAdapter({ powerPreference: 'high-performance' }))!;
  const limits: Record<string, number> = {};
  // Its properties are its prototype's.
  for (const name in adapter.limits) limits[name] = Number(adapter.limits[name as keyof GPUSupportedLimits]);
  return {
    name: [info.vendor, info.architecture, info.description].filter(Boolean).join(' '),
    isSoftware,
    features: [...adapter.features].sort(),
    limits,
  };
}

/** In a fresh worker, so that none inherits another's memory. Each step is waited for. */
export async function measureSteps({ preset, config, count }: StepsRequest, say: Say): Promise<CardSteps> {
  const problem = await drawProblem(config);
  const shapes = new Map(problem.weights.map(({ name, shape }) => [name, shape]));
  const { flops } = countArithmetic(config.model.encoder, shapes, problem.viewsShape);
  const worker = new WorkerClient<OurCalls>((name) => openWorker('ours', name));
  try {
    await worker.call('start', { problem, backend: 'webgpu' });
    // Compiles.
    await worker.call('step', null);
    const times = (await worker.call('timeRecording', count))!;
    const steps = (['computed', 'replayed'] as const).map((kind) => ({
      kind,
      msPerStep: median(times[kind].map(({ ms }) => ms)),
      jsMs: median(times[kind].map(({ jsMs }) => jsMs)),
      dispatches: median(times[kind].map(({ dispatches }) => dispatches)),
    }));
    const batch = config.training.batchSize;
    say(
      `${preset}, batch ${batch}: ${steps.map(({ kind, msPerStep }) => `${kind} ${msPerStep.toFixed(2)} ms`).join(', ')}`,
    );
    return { preset, batch, gflop: flops / 1e9, steps };
  } finally {
    worker.dispose();
  }
}
