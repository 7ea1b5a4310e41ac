/**
 * @file How a training step's cost grows, on the page: with the batch, the side of an image, how many images there
 * are, and how many steps were taken. Each is timed in turn with the step that it is held against, so that what else
 * the machine does counts for both.
 */
import { withFields } from '../src/config/parse-config';
import { WorkerClient } from '../src/rpc/client';
import type { Say } from './compare';
import type { SoakCalls } from './engines/soak.worker';
import { ownBackends, type BenchRequest, type OwnBackend } from './results';
import { median } from './statistics';

export const costKinds = ['batch', 'side', 'images', 'steps'] as const;

export interface CostResult {
  backend: OwnBackend;
  kind: (typeof costKinds)[number];
  value: number;
  /** That it is held against, of the same kind. */
  base: number;
  /** Time of a step by that of the base, in neighbouring turns. */
  ratio: number;
  /** The same of what a step computes. */
  expected: number;
}

const standard = { batch: 64, side: 32, images: 10_000, steps: 10 };
type Size = typeof standard;
const values: Readonly<Record<keyof Size, readonly number[]>> = {
  batch: [32, 128, 256, 512, 1024],
  side: [28, 48, 64, 96],
  images: [20_000, 40_000, 60_000],
  steps: [100, 1000, 10_000, 100_000],
};
const turns = 5;
/** Images of the base that one turn takes, at least. */
const imagesPerTurn = 256;
const warmUpSteps = 5;

/** @param request `steps`: as many as are taken at most */
export async function measureCost(request: BenchRequest, say: Say): Promise<CostResult[]> {
  const results: CostResult[] = [];
  for (const backend of ownBackends) {
    if (!request.backends.includes(backend)) continue;
    const base = await open(request, backend, standard);
    for (const kind of costKinds) {
      for (const value of values[kind]) {
        if (kind === 'steps' && value > request.steps) continue;
        const result = await compareWith(base, kind, value, request, backend);
        say(
          `${backend}, ${kind} ${value}: ${result.ratio.toFixed(2)} of a step, ${result.expected.toFixed(2)} expected`,
        );
        results.push(result);
      }
    }
    base.dispose();
  }
  return results;
}

type Runner = WorkerClient<SoakCalls>;

async function compareWith(
  base: Runner,
  kind: CostResult['kind'],
  value: number,
  request: BenchRequest,
  backend: OwnBackend,
): Promise<CostResult> {
  const size: Size = { ...standard, [kind]: value };
  const other = await open(request, backend, size);
  try {
    if (kind === 'steps') await other.call('run', value);
    const count = Math.ceil(imagesPerTurn / standard.batch);
    const ratios: number[] = [];
    for (let turn = 0; turn < turns; turn++) {
      const before = await msPerStep(base, count);
      const between = await msPerStep(other, Math.ceil(imagesPerTurn / size.batch));
      const after = await msPerStep(base, count);
      ratios.push((2 * between) / (before + after));
    }
    const scale = (of: keyof Size) => size[of] / standard[of];
    const expected = scale('batch') * scale('side') ** 2;
    return { backend, kind, value, base: standard[kind], ratio: median(ratios), expected };
  } finally {
    other.dispose();
  }
}

async function open({ config }: BenchRequest, backend: OwnBackend, size: Size): Promise<Runner> {
  const worker: Runner = new WorkerClient(
    (name) => new Worker(new URL('./engines/soak.worker.ts', import.meta.url), { type: 'module', name }),
  );
  const sized = withFields(config, [
    ['training.batchSize', size.batch],
    ['dataset.trainingImages', size.images],
  ]);
  await worker.call('start', { config: sized, backend, side: size.side });
  await worker.call('run', warmUpSteps);
  return worker;
}

async function msPerStep(worker: Runner, steps: number): Promise<number> {
  return (await worker.call('run', steps)).ms / steps;
}
