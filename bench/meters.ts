/**
 * @file What a worker's engine does to the device, whichever engine it is: counted at the browser's
 * own functions, which stand between every library and the GPU. A worker imports this before its
 * library, since some take memory as soon as they are loaded.
 */
interface Meters {
  /** Compute dispatches so far. */
  dispatches: number;
  /** When work was last handed to the GPU, on performance.now()'s clock. */
  lastSubmissionAt: number;
  /** Bytes of GPU buffers alive. */
  gpuBytes: number;
  /** Most of them at once. */
  peakGpuBytes: number;
  /** Bytes of linear memory, which never shrinks. */
  wasmBytes(): number;
}

function installMeters(): Meters {
  const memories: WebAssembly.Memory[] = [];
  const meters: Meters = {
    dispatches: 0,
    lastSubmissionAt: 0,
    gpuBytes: 0,
    peakGpuBytes: 0,
    wasmBytes: () => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
  };
  WebAssembly.Memory = class extends WebAssembly.Memory {
    constructor(descriptor: WebAssembly.MemoryDescriptor) {
      super(descriptor);
      memories.push(this);
    }
  };
  if ('GPUDevice' in globalThis) meterGpu(meters);
  return meters;
}

function meterGpu(meters: Meters): void {
  const count = () => meters.dispatches++;
  after(GPUComputePassEncoder.prototype, 'dispatchWorkgroups', count);
  after(GPUComputePassEncoder.prototype, 'dispatchWorkgroupsIndirect', count);
  after(GPUQueue.prototype, 'submit', () => (meters.lastSubmissionAt = performance.now()));
  const alive = new WeakSet<GPUBuffer>();
  after(GPUDevice.prototype, 'createBuffer', (_device, buffer) => {
    alive.add(buffer);
    meters.gpuBytes += buffer.size;
    meters.peakGpuBytes = Math.max(meters.peakGpuBytes, meters.gpuBytes);
  });
  after(GPUBuffer.prototype, 'destroy', (buffer) => {
    if (alive.delete(buffer)) meters.gpuBytes -= buffer.size;
  });
}

type MethodOf<Owner, Name extends keyof Owner> = Extract<Owner[Name], (...parameters: never[]) => unknown>;

/** Has `then` called with the owner and the result after each call of a method. */
function after<Owner extends object, Name extends keyof Owner>(
  prototype: Owner,
  name: Name,
  then: (owner: Owner, result: ReturnType<MethodOf<Owner, Name>>) => void,
): void {
  type Method = (...parameters: unknown[]) => ReturnType<MethodOf<Owner, Name>>;
  const original = prototype[name] as Method;
  const metered = function (this: Owner, ...parameters: unknown[]) {
    const result = original.apply(this, parameters);
    then(this, result);
    return result;
  };
  prototype[name] = metered as Owner[Name];
}

export const meters = installMeters();
