/**
 * @file Starts the threads on which our functions run, where tfjs's memory is shared, i.e. where the
 * page is cross-origin isolated.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { allocate, assemblyOf } from './assembly';
import type { HelperStart } from './helper.worker';
// Part of this code, as WebKit loses a script now and then that many threads ask for at once.
import Helper from './helper.worker?worker&inline';
import { WorkQueue, workQueueBytes } from './work-queue';

const startTimeoutMs = 10_000;
/** More would mostly wait for each other and for memory. */
const maxThreads = 16;

/**
 * Fewer than there are processors where some do not start, which the console says.
 * @returns how many threads there are now, this one included; 1 where there can be no others
 */
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
  const deadline = AbortSignal.timeout(startTimeoutMs);
  const helpers = await Promise.allSettled(
    Array.from({ length: wanted - 1 }, (_, i) => {
      const start: HelperStart = { module, memory, board: pointer, index: i + 1 };
      return startHelper(start, deadline).catch(() => startHelper(start, deadline));
    }),
  );
  const failed = helpers.filter((helper) => helper.status === 'rejected');
  const count = wanted - failed.length;
  if (failed.length > 0) console.warn(`${count} of ${wanted} wasm threads started: ${failed[0]!.reason}`);
  if (count === 1) return 1;
  assembly.threads = {
    count,
    rooms: wanted,
    run(name, parts, ...numbers) {
      if (parts === 1) exports[name]!(0, 1, ...numbers);
      else {
        board.post(indices.get(name)!, parts, numbers);
        while (board.runNextPart());
        board.waitForParts(parts);
      }
    },
  };
  return count;
}

/** Resolves once it waits for work. @throws Error where it does not come to that before the deadline */
async function startHelper(start: HelperStart, deadline: AbortSignal): Promise<void> {
  deadline.throwIfAborted();
  const helper = new Helper();
  const ready = new AbortController();
  const { signal } = ready;
  try {
    await new Promise<unknown>((resolve, reject) => {
      helper.addEventListener('message', resolve, { signal });
      helper.addEventListener('error', ({ message }) => reject(new Error(message)), { signal });
      deadline.addEventListener('abort', () => reject(new Error('no answer in time')), { signal });
      helper.postMessage(start);
    });
  } catch (error) {
    helper.terminate();
    throw error;
  } finally {
    ready.abort();
  }
}
