/**
 * @file Which backend trains: WebGPU on a real adapter; wasm where there is none, or only a software one,
 * which is slower than wasm; cpu last. A request names one and is obeyed or refused.
 */
import { PlaygroundError, toFailure } from '../config/playground-error';
import { findGpu, GpuUnavailable, type GpuInfo, type GpuDeps } from './gpu-device';
import type { BackendReason, BackendRequest } from './protocol';

/** Each throws PlaygroundError `backend-unavailable` where it cannot run. */
export interface BackendStarters<Running> {
  webgpu(gpu: { device: GPUDevice; info: GpuInfo }, reason: BackendReason): Promise<Running>;
  wasm(reason: BackendReason): Promise<Running>;
  cpu(reason: BackendReason): Promise<Running>;
}

/** @throws PlaygroundError `backend-unavailable` if the requested backend, or every one, fails. */
export async function chooseBackend<Running>(
  request: BackendRequest,
  deps: GpuDeps,
  start: BackendStarters<Running>,
): Promise<Running> {
  if (request === 'webgpu') return startWebgpu(deps, start);
  if (request !== 'auto') return start[request]('requested');
  let reason: BackendReason;
  try {
    const adapter = await findGpu(deps);
    if (!adapter.isSoftware) {
      const device = await adapter.openDevice();
      return await start.webgpu({ device, info: adapter.info }, 'hardware-gpu');
    }
    reason = 'software-gpu';
  } catch (error) {
    reason = reasonAgainstWebgpu(error);
  }
  try {
    return await start.wasm(reason);
  } catch {
    return start.cpu('no-wasm');
  }
}

async function startWebgpu<Running>(deps: GpuDeps, start: BackendStarters<Running>): Promise<Running> {
  try {
    const adapter = await findGpu(deps);
    return await start.webgpu({ device: await adapter.openDevice(), info: adapter.info }, 'requested');
  } catch (error) {
    if (!(error instanceof GpuUnavailable)) throw error;
    const { trouble } = error;
    throw new PlaygroundError('backend-unavailable', {
      backend: 'webgpu',
      reason: sentences[trouble],
      cause: trouble,
    });
  }
}

const sentences: Record<GpuUnavailable['trouble'], string> = {
  'no-webgpu': 'this browser offers no WebGPU adapter here',
  'insecure-context': 'browsers offer WebGPU only over https or at localhost',
  'gpu-no-answer': 'the graphics driver does not answer',
  'gpu-not-started': 'the browser has an adapter but gives no device',
};

function reasonAgainstWebgpu(error: unknown): BackendReason {
  if (error instanceof GpuUnavailable) return error.trouble;
  const { code, parameters } = toFailure(error);
  const isWrong = code === 'backend-unavailable' && parameters.cause === 'self-test';
  return isWrong ? 'gpu-self-test-failed' : 'gpu-not-started';
}
