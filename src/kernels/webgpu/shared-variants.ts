/** @file The variants of a product whose operands threads share: through workgroup memory, and through subgroups where the device has them. */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { Binding } from './dispatch';
import { subgroupSize, subgroupVariant } from './subgroup-tile';
import type { Variant } from './autotune';
import { workgroupVariant, type SharedProduct } from './workgroup-tile';

export function sharedVariants(
  backend: WebGPUBackend,
  product: SharedProduct,
  bindings: readonly Binding[],
): Variant[] {
  const lanes = subgroupSize(backend);
  const byWorkgroup = ([2, 1] as const).map((blocks) => workgroupVariant(product, bindings, blocks));
  return lanes ? [...byWorkgroup, subgroupVariant(product, bindings, lanes)] : byWorkgroup;
}
