/**
 * @file Starts the threads on which our functions run, where tfjs's memory is shared, i.e. where the
 * page is cross-origin isolated.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { allocate, assemblyOf } from './assembly';
import type { HelperStart } from './helper.worker';
import { WorkQueue, workQueueBytes } from './work-queue';

const startTimeoutMs = 10_000;
/** More would mostly wait for each other and for memory. */
const maxThreads = 16;

/** @returns how many threads there are now, this one included; 1 where there can be no others. */
export async function startThreads(backend: BackendWasm, processors: number): Promise<number> {
  const wanted = Math.min(processors, maxThreads);
  const assembly = assemblyOf(backend);
  const { module, memory, exports } = assembly;
  if (wanted <= 1 || memory.buffer instanceof ArrayBuffer) return 1;
  const functions = Object.values(exports);
  const indices = new Map(Object.keys(exports).map((name, i) => [name, i]));
  const pointer = allocate(backend, workQueueBytes);
  const board = new WorkQueue(memory, pointer, (index, part, parts, numbers) =>
    functions[index]!(part, parts, ...numbers),
  );
  board.clear();
  const start: HelperStart = { module, memory, board: pointer };
  const helpers: Worker[] = [];
  try {
    const started = Array.from({ length: wanted - 1 }, () => {
      const helper = new Worker(new URL('./helper.worker.ts', import.meta.url), { type: 'module' });
      helpers.push(helper);
      return readiness(helper, start);
    });
    await Promise.all(started);
  } catch {
    for (const helper of helpers) helper.terminate();
    return 1;
  }
  assembly.threads = {
    count: wanted,
    run(name, parts, ...numbers) {
      if (parts === 1) exports[name]!(0, 1, ...numbers);
      else {
        board.post(indices.get(name)!, parts, numbers);
        while (board.runNextPart());
        board.waitForParts(parts);
      }
    },
  };
  return wanted;
}

function readiness(helper: Worker, start: HelperStart): Promise<void> {
  return new Promise((resolve, reject) => {
    helper.onmessage = () => resolve();
    helper.onerror = () => reject(new Error('a wasm thread did not start'));
    setTimeout(() => reject(new Error('a wasm thread was too slow to start')), startTimeoutMs);
    helper.postMessage(start);
  });
}
