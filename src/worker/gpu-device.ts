/**
 * @file Asks the browser for a graphics device, and says why there is none: browsers offer no adapter, or
 * offer one only when asked again, refuse the device, or, with some drivers, never answer.
 */
import { deviceDescriptor } from '../kernels/webgpu/device-descriptor';
import { isSoftware } from '../kernels/webgpu/software-adapter';

/** Why WebGPU cannot run; the i18n keys under `backend.reason` and `causes`. */
type GpuTrouble = 'no-webgpu' | 'insecure-context' | 'gpu-no-answer' | 'gpu-not-started';

export class GpuUnavailable extends Error {
  constructor(readonly trouble: GpuTrouble) {
    super(trouble);
  }
}

/** What an adapter says of itself; browsers before 2024 say less, or nothing. */
export type GpuInfo = Pick<GPUAdapterInfo, 'vendor' | 'architecture' | 'device' | 'description'>;

export interface GpuAdapter {
  info: GpuInfo;
  /** It computes on the processor. */
  isSoftware: boolean;
  /** @throws GpuUnavailable */
  openDevice(): Promise<GPUDevice>;
}

export interface GpuDeps {
  gpu: GPU | undefined;
  isSecureContext: boolean;
  /** Resolves after so many milliseconds. */
  wait: (ms: number) => Promise<void>;
}

/** How adapters told of themselves before `info`. */
interface EarlierAdapter {
  isFallbackAdapter?: boolean;
  requestAdapterInfo?(): Promise<Partial<GPUAdapterInfo>>;
}

const patienceMs = 5000;

/** @throws GpuUnavailable */
export async function findGpu(deps: GpuDeps): Promise<GpuAdapter> {
  const { gpu, isSecureContext } = deps;
  // Browsers hide WebGPU from pages that came over plain http, except from localhost.
  if (!gpu) throw new GpuUnavailable(isSecureContext ? 'no-webgpu' : 'insecure-context');
  const request = () =>
    answerOf(deps, () => gpu.requestAdapter({ powerPreference: 'high-performance' }), 'no-webgpu');
  // While a graphics process starts anew, the first answer may be that there is none.
  const adapter = (await request()) ?? (await request());
  if (!adapter) throw new GpuUnavailable('no-webgpu');
  const info = await infoOf(deps, adapter);
  const { vendor = '', architecture = '', device = '', description = '' } = info;
  const isFallbackAdapter = info.isFallbackAdapter ?? (adapter as EarlierAdapter).isFallbackAdapter ?? false;
  return {
    info: { vendor, architecture, device, description },
    isSoftware: isSoftware({ vendor, architecture, device, description, isFallbackAdapter }),
    openDevice: () =>
      answerOf(deps, () => adapter.requestDevice(deviceDescriptor(adapter)), 'gpu-not-started'),
  };
}

async function infoOf(deps: GpuDeps, adapter: GPUAdapter): Promise<Partial<GPUAdapterInfo>> {
  const { info } = adapter as { info?: GPUAdapterInfo };
  if (info) return info;
  const ask = async () => (await (adapter as EarlierAdapter).requestAdapterInfo?.()) ?? {};
  return answerOf(deps, ask, 'gpu-not-started').catch(() => ({}));
}

/** @throws GpuUnavailable where the answer is a refusal, or none comes for seconds */
async function answerOf<T>({ wait }: GpuDeps, ask: () => Promise<T>, refused: GpuTrouble): Promise<T> {
  const refusal = () => {
    throw new GpuUnavailable(refused);
  };
  const silence = () => {
    throw new GpuUnavailable('gpu-no-answer');
  };
  return Promise.race([Promise.resolve().then(ask).catch(refusal), wait(patienceMs).then(silence)]);
}
