import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { dispatch, type Program } from './dispatch';

export function dispatchFastest(backend: WebGPUBackend, programs: readonly Program[]): void {
  const pick = (globalThis as { pick?: number }).pick ?? 0;
  dispatch(backend, programs[pick]!);
}
