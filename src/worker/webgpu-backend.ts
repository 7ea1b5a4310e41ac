/** @file tfjs's WebGPU backend with our kernels, on a device that was opened for it. */
import { PlaygroundError, reasonOf } from '../config/playground-error';
import { prepareKernels, setVariantChoices, variantChoices } from '../kernels/webgpu/autotune';
import { submit } from '../kernels/webgpu/dispatch';
import { halvesOn } from '../kernels/webgpu/half/webgpu-half';
import { installWebgpuBackend } from '../kernels/webgpu/install';
import { recorderOn } from '../kernels/webgpu/recording/recorded-step';
import { openDeviceViews } from '../transforms/device-views';
import type { GpuInfo } from './gpu-device';
import { recallKernelChoices, rememberKernelChoices } from './kernel-choices';
import type { BackendReason } from './protocol';
import { activate, type RunningBackend } from './running-backend';

/** Steps that may be queued on the GPU before the loop waits for the oldest. */
const runAhead = 2;
/** Spent on timing kernels before a run, at most; what remains is timed before the next. */
const measureMs = 1500;

export async function startWebgpu(
  { device, info }: { device: GPUDevice; info: GpuInfo },
  reason: BackendReason,
): Promise<RunningBackend> {
  const webgpu = installWebgpuBackend(device, info as GPUAdapterInfo);
  await activate('webgpu');
  const name = adapterName(info);
  setVariantChoices(webgpu, await recallKernelChoices(name));
  const queued: Promise<unknown>[] = [];
  return {
    report: { backend: 'webgpu', adapter: name, reason },
    rehearsal: 'compile',
    async prepare(warmUp, measureKernels, signal) {
      if (!measureKernels) setVariantChoices(webgpu, []);
      await prepareKernels(webgpu, warmUp, measureKernels ? measureMs : 0, signal);
      if (measureKernels) await rememberKernelChoices(name, variantChoices(webgpu));
    },
    kernelChoices: () => variantChoices(webgpu),
    openViews: openDeviceViews,
    repeat: recorderOn(webgpu),
    ...(device.features.has('shader-f16') && { halfPrecision: halvesOn(webgpu) }),
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

function adapterName({ vendor, architecture, description }: GpuInfo): string {
  return description || [vendor, architecture].filter(Boolean).join(' ');
}
