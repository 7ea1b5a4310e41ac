/**
 * @file The device that our kernels want of an adapter: all that it can, of what tfjs and they use. tfjs
 * itself asks for no subgroups and no 16-bit numbers.
 */
const wishedFeatures: readonly GPUFeatureName[] = [
  'timestamp-query',
  'bgra8unorm-storage',
  'subgroups',
  'shader-f16',
];

export function deviceDescriptor({
  features,
  limits,
}: Pick<GPUAdapter, 'features' | 'limits'>): GPUDeviceDescriptor {
  const {
    maxComputeWorkgroupStorageSize,
    maxComputeWorkgroupsPerDimension,
    maxStorageBufferBindingSize,
    maxBufferSize,
    maxComputeWorkgroupSizeX,
    maxComputeInvocationsPerWorkgroup,
  } = limits;
  return {
    requiredFeatures: wishedFeatures.filter((feature) => features.has(feature)),
    requiredLimits: {
      maxComputeWorkgroupStorageSize,
      maxComputeWorkgroupsPerDimension,
      maxStorageBufferBindingSize,
      maxBufferSize,
      maxComputeWorkgroupSizeX,
      maxComputeInvocationsPerWorkgroup,
    },
  };
}
