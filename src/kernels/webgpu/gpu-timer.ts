/**
 * @file How long the device takes for a program. By the device's own clock where it has one (WebGPU's
 * `timestamp-query`, which browsers round to 0.1 ms), else by ours from an empty queue to an empty queue:
 * of that the browser tells up to 6 ms late (seen on an H100 in Chromium 156, where a kernel of 0.03 ms
 * seemed to take 0.8 in eight runs), so that a sample by our clock must last longer.
 */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { dispatchInPass, submit, type Program } from './dispatch';

/** Milliseconds that a sample should last, to be right to a few percent. */
const sampleMs = { device: 3, ours: 40 };
const maxRuns = 256;
/** After which no more runs are tried: a clock may stand still. */
const patienceMs = 200;
/** Of the device's clock: nanoseconds as u64. */
const stampBytes = 8;

interface Clock {
  stamps: GPUQuerySet;
  resolved: GPUBuffer;
  readable: GPUBuffer;
}

/**
 * Of as many runs in a row as make a sample of `wantedMs`, or, where even the first try takes longer, of
 * that one.
 * @param sample milliseconds of so many runs
 * @param guessMs of one run; too much leads to more tries, too little to runs for nothing
 */
export async function timeOfRun(
  sample: (runs: number) => Promise<number>,
  wantedMs: number,
  guessMs: number,
): Promise<number> {
  const end = performance.now() + patienceMs;
  let runs = Math.max(1, Math.min(Math.floor(wantedMs / guessMs), maxRuns));
  let ms = await sample(runs);
  while (ms < 0.7 * wantedMs && runs < maxRuns && performance.now() < end) {
    runs = Math.min(runs * Math.max(2, Math.min(Math.ceil(wantedMs / ms), 16)), maxRuns);
    ms = await sample(runs);
  }
  return ms / runs;
}

export class GpuTimer {
  private readonly clock: Clock | undefined;

  constructor(
    private readonly backend: WebGPUBackend,
    hasClock = backend.device.features.has('timestamp-query'),
  ) {
    if (!hasClock) return;
    const { device } = backend;
    const size = 2 * stampBytes;
    this.clock = {
      stamps: device.createQuerySet({ type: 'timestamp', count: 2 }),
      resolved: device.createBuffer({ size, usage: GPUBufferUsage.QUERY_RESOLVE | GPUBufferUsage.COPY_SRC }),
      readable: device.createBuffer({ size, usage: GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ }),
    };
  }

  /**
   * Milliseconds of one run of a program whose pipeline is compiled.
   * @param guessMs of one run
   */
  time(program: Program, guessMs: number): Promise<number> {
    const wanted = this.clock ? sampleMs.device : sampleMs.ours;
    return timeOfRun((runs) => this.sample(program, runs), wanted, guessMs);
  }

  dispose(): void {
    this.clock?.stamps.destroy();
    this.clock?.resolved.destroy();
    this.clock?.readable.destroy();
  }

  private async sample(program: Program, runs: number): Promise<number> {
    const { backend, clock } = this;
    const { device, queue } = backend;
    submit(backend);
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass(
      clock && {
        timestampWrites: { querySet: clock.stamps, beginningOfPassWriteIndex: 0, endOfPassWriteIndex: 1 },
      },
    );
    dispatchInPass(backend, program, runs, pass);
    pass.end();
    if (!clock) {
      await queue.onSubmittedWorkDone();
      const start = performance.now();
      queue.submit([encoder.finish()]);
      await queue.onSubmittedWorkDone();
      return performance.now() - start;
    }
    const { stamps, resolved, readable } = clock;
    encoder.resolveQuerySet(stamps, 0, 2, resolved, 0);
    encoder.copyBufferToBuffer(resolved, 0, readable, 0, 2 * stampBytes);
    queue.submit([encoder.finish()]);
    await readable.mapAsync(GPUMapMode.READ);
    const [start, end] = new BigUint64Array(readable.getMappedRange().slice(0));
    readable.unmap();
    return Math.max(Number(end! - start!), 0) / 1e6;
  }
}
