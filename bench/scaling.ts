/**
 * @file How the cost of this engine's step grows with the batch: each size in a fresh worker, so that
 * none inherits another's memory.
 */
import { withFields } from '../src/config/parse-config';
import { WorkerClient } from '../src/rpc/client';
import { openWorker, type Say } from './compare';
import type { EngineCalls } from './engine';
import { isDue } from './pace';
import { drawProblem } from './problem';
import { ownBackends, type BenchRequest, type OwnBackend, type ScalingResult } from './results';
import { median } from './statistics';

const batches = [32, 64, 128, 256, 512];
const stepsPerBatch = 5;

export async function measureScaling(request: BenchRequest, say: Say): Promise<ScalingResult[]> {
  const results: ScalingResult[] = [];
  for (const backend of ownBackends) {
    if (!request.backends.includes(backend)) continue;
    let previous: { batch: number; msPerStep: number } | undefined;
    for (const batch of batches) {
      // The untimed first step and one more must fit.
      const expected = previous ? (2 * previous.msPerStep * batch) / previous.batch : 0;
      if (expected > request.budgetMs) {
        say(`ours ${backend}, batch ${batch}: left out, as two steps would take more than the budget`);
        results.push({ backend, batch, msPerStep: null });
        continue;
      }
      const msPerStep = await measureBatch(request, backend, batch);
      say(`ours ${backend}, batch ${batch}: ${msPerStep.toFixed(1)} ms`);
      results.push({ backend, batch, msPerStep });
      previous = { batch, msPerStep };
    }
  }
  return results;
}

async function measureBatch(
  { config, budgetMs }: BenchRequest,
  backend: OwnBackend,
  batch: number,
): Promise<number> {
  const problem = await drawProblem(withFields(config, [['training.batchSize', batch]]));
  const worker = new WorkerClient<EngineCalls>((name) => openWorker('ours', name));
  try {
    await worker.call('start', { problem, backend });
    await worker.call('step', null);
    const msOfSteps: number[] = [];
    for (let round = 0; round < stepsPerBatch; round++) {
      if (!isDue(round, msOfSteps, { rounds: stepsPerBatch, budgetMs })) continue;
      msOfSteps.push((await worker.call('step', null)).ms);
    }
    return median(msOfSteps);
  } finally {
    worker.dispose();
  }
}
