/** @file tfjs's WebAssembly backend with our functions, on all cores where the page may use them. */
import { setThreadsCount, setWasmPaths, type BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import wasmSimdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import wasmThreadedSimdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { backend } from '@tensorflow/tfjs-core';
import { installWasmKernels } from '../kernels/wasm/install';
import { recorderOn } from '../kernels/wasm/recording/recorded-step';
import { startThreads } from '../kernels/wasm/start-threads';
import { openEagerViews } from '../transforms/eager-views';
import { startPrefetchingViews } from './prefetch-views';
import type { BackendReason, BackendReport } from './protocol';
import { activate, synchronous, type RunningBackend } from './running-backend';

/** Of the 4 GiB that wasm can address, for what lies in it beside a step. */
const wasmMemoryLimit = 3.6 * 2 ** 30;

export async function startWasm(reason: BackendReason): Promise<RunningBackend> {
  setWasmPaths({
    'tfjs-backend-wasm.wasm': wasmUrl,
    'tfjs-backend-wasm-simd.wasm': wasmSimdUrl,
    'tfjs-backend-wasm-threaded-simd.wasm': wasmThreadedSimdUrl,
  });
  // Our kernels bring their own threads; idle ones of tfjs's would take turns from them.
  setThreadsCount(1);
  await activate('wasm');
  const wasm = backend() as BackendWasm;
  const hasAssembly = await installWasmKernels(wasm);
  const threads = hasAssembly ? await startThreads(wasm, navigator.hardwareConcurrency) : 1;
  const adapter = threads === 1 ? '1 thread' : `${threads} threads`;
  const report: BackendReport = { backend: 'wasm', adapter, threads, reason };
  const openViews = hasAssembly ? startPrefetchingViews() : openEagerViews;
  const repeat = hasAssembly ? recorderOn(wasm) : undefined;
  return {
    ...{ report, memoryLimit: wasmMemoryLimit, openViews, rehearsal: 'run', ...synchronous },
    ...(repeat && { repeat }),
  };
}
