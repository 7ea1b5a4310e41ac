/**
 * @file The endurance run, on the page: many steps of the trainer on each backend, with a look at
 * all memory at the start, each quarter, and the end.
 */
import { WorkerClient } from '../src/rpc/client';
import type { Say } from './compare';
import type { SoakCalls } from './engines/soak.worker';
import type { SoakMark, SoakResult } from './growth';
import { ownBackends, type BenchRequest, type OwnBackend } from './results';

/** Steps after which pools are filled. */
const warmUpSteps = 10;
const quarters = 4;

export type SoakRequest = Pick<BenchRequest, 'config' | 'backends' | 'steps'>;

export async function soak(request: SoakRequest, say: Say): Promise<SoakResult[]> {
  const results: SoakResult[] = [];
  for (const backend of ownBackends) {
    if (request.backends.includes(backend)) results.push(await soakBackend(request, backend, say));
  }
  return results;
}

async function soakBackend(
  { config, steps }: SoakRequest,
  backend: OwnBackend,
  say: Say,
): Promise<SoakResult> {
  const worker = new WorkerClient<SoakCalls>(
    (name) => new Worker(new URL('./engines/soak.worker.ts', import.meta.url), { type: 'module', name }),
  );
  try {
    const adapter = await worker.call('start', { config, backend });
    const marks: SoakMark[] = [];
    let taken = 0;
    const goTo = async (step: number) => {
      const { ms, tensors, deviceBytes } = await worker.call('run', step - taken);
      const msPerStep = ms / (step - taken);
      taken = step;
      marks.push({ step, msPerStep, tensors, deviceBytes, jsHeapBytes: await measureHeap() });
      say(`${backend}: step ${step}`);
    };
    await goTo(warmUpSteps);
    for (let quarter = 1; quarter <= quarters; quarter++) {
      await goTo(warmUpSteps + Math.round((steps * quarter) / quarters));
    }
    return { backend, adapter, marks };
  } finally {
    worker.dispose();
  }
}

/** Chromium's, of page and workers together, measured after a collection. */
async function measureHeap(): Promise<number | null> {
  const { measureUserAgentSpecificMemory: measure } = performance as {
    measureUserAgentSpecificMemory?: () => Promise<{ bytes: number }>;
  };
  return measure ? (await measure.call(performance)).bytes : null;
}
