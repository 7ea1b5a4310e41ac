/**
 * @file What views cost, on the page: those of one batch, with every transform applied to every view,
 * beside a training step on the same backend, in turns.
 */
import { transformNames } from '../src/config/augment-schema';
import { withFields } from '../src/config/parse-config';
import { WorkerClient } from '../src/rpc/client';
import { openWorker, type Say } from './compare';
import type { OurCalls } from './engines/ours.worker';
import { isDue } from './pace';
import { drawProblem } from './problem';
import { ownBackends, type BenchRequest, type OwnBackend } from './results';
import { median } from './statistics';

export interface ViewsResult {
  backend: OwnBackend;
  adapter: string;
  batch: number;
  rounds: number;
  /** Of the 2N views of a batch, where they are made when they are taken. */
  msPerViews: number;
  msPerStep: number;
  /** Null off WebGPU. */
  dispatches: number | null;
}

export async function measureViews(request: BenchRequest, say: Say): Promise<ViewsResult[]> {
  const results: ViewsResult[] = [];
  for (const backend of ownBackends) {
    if (request.backends.includes(backend)) results.push(await measureBackend(request, backend, say));
  }
  return results;
}

async function measureBackend(
  { config, steps: rounds, budgetMs }: BenchRequest,
  backend: OwnBackend,
  say: Say,
): Promise<ViewsResult> {
  const everything = transformNames.map((name) => [`augment.${name}.probability`, 1] as const);
  const viewsConfig = withFields(config, everything);
  const worker = new WorkerClient<OurCalls>((name) => openWorker('ours', name));
  try {
    const adapter = await worker.call('start', { problem: await drawProblem(config), backend });
    // The first of each compiles.
    await worker.call('renderViews', viewsConfig);
    await worker.call('step', null);
    const ofViews: number[] = [];
    const ofSteps: number[] = [];
    let dispatches = 0;
    for (let round = 0; round < rounds; round++) {
      if (!isDue(round, ofSteps, { rounds, budgetMs })) continue;
      const views = await worker.call('renderViews', viewsConfig);
      const step = await worker.call('step', null);
      ofViews.push(views.ms);
      ofSteps.push(step.ms);
      dispatches = views.dispatches;
      say(`${backend}: views ${views.ms.toFixed(1)} ms, step ${step.ms.toFixed(1)} ms`);
    }
    return {
      backend,
      adapter,
      batch: config.training.batchSize,
      rounds: ofSteps.length,
      msPerViews: median(ofViews),
      msPerStep: median(ofSteps),
      dispatches: backend === 'webgpu' ? dispatches : null,
    };
  } finally {
    worker.dispose();
  }
}
