/**
 * @file Bind groups, kept by program and buffers: as tfjs reuses buffers, a step's are those of the step
 * before. A kept one does not keep a destroyed buffer's memory.
 */

/** Some steps' worth; those that are no longer used go with all others. */
const maxBindGroups = 4096;

export class BindGroups {
  private readonly kept = new Map<string, GPUBindGroup>();
  private readonly numbers = new WeakMap<GPUBuffer, number>();
  private bufferCount = 0;

  constructor(private readonly device: GPUDevice) {}

  /** @param key of the pipeline's program: equal keys, equal layouts */
  of(key: string, pipeline: GPUComputePipeline, buffers: readonly GPUBuffer[]): GPUBindGroup {
    const place = `${key} ${buffers.map((buffer) => this.numberOf(buffer)).join()}`;
    let bindGroup = this.kept.get(place);
    if (!bindGroup) {
      const entries = buffers.map((buffer, binding) => ({ binding, resource: { buffer } }));
      bindGroup = this.device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries });
      if (this.kept.size === maxBindGroups) this.kept.clear();
      this.kept.set(place, bindGroup);
    }
    return bindGroup;
  }

  private numberOf(buffer: GPUBuffer): number {
    let number = this.numbers.get(buffer);
    if (number === undefined) {
      number = this.bufferCount++;
      this.numbers.set(buffer, number);
    }
    return number;
  }
}
