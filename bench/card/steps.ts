/** @file On the bench's page: the adapter, and this engine's steps at each network and batch. */
import { withFields } from '../../src/config/parse-config';
import type { PresetName } from '../../src/config/presets';
import type { RunConfig } from '../../src/config/run-config';
import { WorkerClient } from '../../src/rpc/client';
import { findGpu } from '../../src/worker/gpu-device';
import { countArithmetic } from '../arithmetic';
import { openWorker, type Say } from '../compare';
import type { OurCalls } from '../engines/ours.worker';
import { drawProblem } from '../problem';
import { median } from '../statistics';
import type { CardPrecision } from './plan';
import type { Adapter, CardSteps } from './result';

export interface StepsRequest {
  preset: PresetName;
  config: RunConfig;
  precision: CardPrecision;
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

/** What a device must have for steps in half precision. */
const halfFeature = 'shader-f16';

/**
 * In a fresh worker, so that none inherits another's memory. Each step is waited for.
 * @param features of the adapter
 */
export async function measureSteps(
  { preset, config, precision, count }: StepsRequest,
  features: readonly string[],
  say: Say,
): Promise<CardSteps> {
  const problem = await drawProblem(withFields(config, [['engine.precision', precision]]));
  const shapes = new Map(problem.weights.map(({ name, shape }) => [name, shape]));
  const { flops } = countArithmetic(config.model.encoder, shapes, problem.viewsShape);
  const batch = config.training.batchSize;
  const subject = { preset, batch, precision, gflop: flops / 1e9 };
  const label = `${preset}, batch ${batch}, ${precision}`;
  if (precision === 'float16' && !features.includes(halfFeature)) {
    say(`${label}: left out, as the device has no ${halfFeature}`);
    return { ...subject, steps: { absent: `no ${halfFeature}` } };
  }
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
    say(`${label}: ${steps.map(({ kind, msPerStep }) => `${kind} ${msPerStep.toFixed(2)} ms`).join(', ')}`);
    return { ...subject, steps };
  } finally {
    worker.dispose();
  }
}
