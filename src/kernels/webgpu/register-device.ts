/**
 * @file tfjs's WebGPU backend on a device that has subgroups, where the adapter offers them: tfjs asks for
 * none. Limits and the other features are those that tfjs asks for itself.
 */
import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { registerBackend, removeBackend } from '@tensorflow/tfjs-core';

const wishedFeatures: readonly GPUFeatureName[] = ['timestamp-query', 'bgra8unorm-storage', 'subgroups'];
const wishedLimits = [
  'maxComputeWorkgroupStorageSize',
  'maxComputeWorkgroupsPerDimension',
  'maxStorageBufferBindingSize',
  'maxBufferSize',
  'maxComputeWorkgroupSizeX',
  'maxComputeInvocationsPerWorkgroup',
] as const satisfies (keyof GPUSupportedLimits)[];
/** tfjs's own: before wasm and cpu. */
const priority = 3;

/** In place of tfjs's own registration, before the backend is first used. */
export function registerDevice(): void {
  if (!navigator.gpu) return;
  removeBackend('webgpu');
  registerBackend(
    'webgpu',
    async () => {
      const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
      if (!adapter) throw new Error('this browser offers no WebGPU adapter');
      const device = await adapter.requestDevice({
        requiredFeatures: wishedFeatures.filter((feature) => adapter.features.has(feature)),
        requiredLimits: Object.fromEntries(wishedLimits.map((limit) => [limit, adapter.limits[limit]])),
      });
      return new WebGPUBackend(device, adapter.info);
    },
    priority,
  );
}
