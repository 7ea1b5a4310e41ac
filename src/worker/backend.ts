/** @file Starts tfjs's backends, each with our kernels; which of them is chosen by choose-backend.ts. */
import {
  backend,
  conv2d,
  grads,
  ones,
  setBackend,
  ready,
  registerBackend,
  removeBackend,
  sum,
  tidy,
  type Tensor,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import '@tensorflow/tfjs-backend-cpu';
import { setThreadsCount, setWasmPaths, type BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import wasmSimdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import wasmThreadedSimdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { openDeviceViews } from '../transforms/device-views';
import { openEagerViews } from '../transforms/eager-views';
import type { OpenViewSource } from '../transforms/view-source';
import { PlaygroundError, reasonOf, type FailureCause } from '../config/playground-error';
import { installWasmKernels, installWebgpuKernels } from '../kernels/install';
import { startThreads } from '../kernels/wasm/start-threads';
import { submit } from '../kernels/webgpu/dispatch';
import { prepareKernels, setVariantChoices, variantChoices } from '../kernels/webgpu/autotune';
import { chooseBackend, type BackendStarters } from './choose-backend';
import type { GpuInfo } from './gpu-device';
import { recallKernelChoices, rememberKernelChoices } from './kernel-choices';
import type { BackendName, BackendReason, BackendReport, BackendRequest, KernelChoice } from './protocol';
import { startPrefetchingViews } from './prefetch-views';

/** Steps that may be queued on the GPU before the loop waits for the oldest. */
const runAhead = 2;
/** Of the 4 GiB that wasm can address, for what lies in it beside a step. */
const wasmMemoryLimit = 3.6 * 2 ** 30;
/** Spent on timing kernels before a run, at most; what remains is timed before the next. */
const measureMs = 1500;

export interface RunningBackend {
  report: BackendReport;
  /** Bytes that a run may take; undefined where nobody knows. */
  memoryLimit?: number;
  /** Where a run's views come from: where wasm trains, from another core. */
  openViews: OpenViewSource;
  /**
   * Before a run: compiles what `rehearse` shows, and measures kernels if that is wanted. A backend
   * that has nothing to prepare does not call it.
   */
  prepare(warmUp: () => Promise<void>, measureKernels: boolean): Promise<void>;
  /** Which variants of its kernels were chosen by measurement on this device. */
  kernelChoices(): KernelChoice[];
  /** Resolves when the device is at most a few steps behind. */
  throttle(): Promise<void>;
  /** Calls back once, if the device is lost or reports an error that nothing else caught. */
  onLost(callback: (error: PlaygroundError) => void): void;
}

/** @throws PlaygroundError `backend-unavailable` if the requested backend, or every one, fails. */
export function startBackend(request: BackendRequest): Promise<RunningBackend> {
  const { gpu } = navigator as { gpu?: GPU };
  const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  return chooseBackend(request, { gpu, isSecureContext, wait }, starters);
}

const starters: BackendStarters<RunningBackend> = {
  webgpu: (gpu, reason) => start('webgpu', () => startWebgpu(gpu, reason)),
  wasm: (reason) => start('wasm', () => startWasm(reason)),
  cpu: (reason) => start('cpu', () => startCpu(reason)),
};

async function start(name: BackendName, begin: () => Promise<RunningBackend>): Promise<RunningBackend> {
  try {
    const running = await begin();
    await gradientSelfTest(name);
    return running;
  } catch (error) {
    if (error instanceof PlaygroundError) throw error;
    throw unavailable(name, reasonOf(error), 'not-started');
  }
}

async function startWebgpu(
  { device, info }: { device: GPUDevice; info: GpuInfo },
  reason: BackendReason,
): Promise<RunningBackend> {
  const webgpu = new WebGPUBackend(device, info as GPUAdapterInfo);
  // In place of tfjs's own, which would ask for another device, and for however long.
  removeBackend('webgpu');
  registerBackend('webgpu', () => webgpu);
  installWebgpuKernels();
  await activate('webgpu');
  const name = adapterName(info);
  setVariantChoices(webgpu, await recallKernelChoices(name));
  const queued: Promise<unknown>[] = [];
  return {
    report: { backend: 'webgpu', adapter: name, reason },
    async prepare(warmUp, measureKernels) {
      if (!measureKernels) setVariantChoices(webgpu, []);
      await prepareKernels(webgpu, warmUp, measureKernels ? measureMs : 0);
      if (measureKernels) await rememberKernelChoices(name, variantChoices(webgpu));
    },
    kernelChoices: () => variantChoices(webgpu),
    openViews: openDeviceViews,
    async throttle() {
      submit(webgpu);
      queued.push(device.queue.onSubmittedWorkDone());
      if (queued.length > runAhead) await queued.shift();
    },
    onLost(callback) {
      const lost = (text: string) => callback(new PlaygroundError('device-lost', { reason: text }));
      void device.lost.then((info) => lost(reasonOf(info.message || info.reason)));
      const onError = ({ error }: GPUUncapturedErrorEvent) => {
        const reason = reasonOf(error.message);
        if (error instanceof GPUOutOfMemoryError) callback(new PlaygroundError('out-of-memory', { reason }));
        else lost(reason);
      };
      device.addEventListener('uncapturederror', onError, { once: true });
    },
  };
}

async function startWasm(reason: BackendReason): Promise<RunningBackend> {
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
  return { report, memoryLimit: wasmMemoryLimit, openViews, ...synchronous };
}

async function startCpu(reason: BackendReason): Promise<RunningBackend> {
  await activate('cpu');
  const report: BackendReport = { backend: 'cpu', adapter: '1 thread', threads: 1, reason };
  return { report, openViews: openEagerViews, ...synchronous };
}

const synchronous = {
  prepare: () => Promise.resolve(),
  kernelChoices: () => [],
  throttle: () => Promise.resolve(),
  onLost: () => undefined,
};

async function activate(name: BackendName): Promise<void> {
  if (!(await setBackend(name))) throw unavailable(name, 'it did not start', 'not-started');
  await ready();
}

/** Some drivers return zero gradients without an error (tensorflow/tfjs#8590). */
async function gradientSelfTest(name: BackendName): Promise<void> {
  const gradient = tidy(() => {
    const convolve = (x: Tensor, kernel: Tensor) =>
      sum(conv2d(x as Tensor4D, kernel as Tensor4D, 1, 'valid'));
    return sum(grads(convolve)([ones([1, 3, 3, 2]), ones([2, 2, 2, 3])])[1]!);
  });
  const [total] = await gradient.data();
  gradient.dispose();
  // 24 kernel entries, each touching the 4 output positions.
  if (total !== 96) {
    throw unavailable(name, `a test gradient came out as ${total} instead of 96`, 'self-test');
  }
}

function adapterName({ vendor, architecture, description }: GpuInfo): string {
  return description || [vendor, architecture].filter(Boolean).join(' ');
}

function unavailable(name: BackendName, reason: string, cause: FailureCause): PlaygroundError {
  return new PlaygroundError('backend-unavailable', { backend: name, reason, cause });
}
