/**
 * @file A computation's parts, read back in slices of some milliseconds: of one part at first, of more
 * where parts take so little time that waiting for the device is most of it. A graphics card computes
 * dozens in the time after which its first answer arrives; without one, a part is a slice.
 */
import type { Tensor } from '@tensorflow/tfjs-core';
import type { YieldToTasks } from '../tensor/yield-to-tasks';

/** A slice that took less is followed by one of twice as many parts. */
const sliceMs = 8;
const maxParts = 16;

/**
 * @param compute a part's tensors, which are disposed here; one may stand there twice
 * @param take a part's numbers, in the parts' order
 */
export async function inSlices<Part>(
  parts: readonly Part[],
  yieldToTasks: YieldToTasks | undefined,
  compute: (part: Part) => Tensor[],
  receive: (part: Part, numbers: Float32Array[]) => void,
): Promise<void> {
  let size = 1;
  for (let done = 0; done < parts.length;) {
    await yieldToTasks?.();
    const start = performance.now();
    const slice = parts.slice(done, done + size);
    const computed: Tensor[][] = [];
    try {
      for (const part of slice) computed.push(compute(part));
      const numbers = await Promise.all(
        computed.map((tensors) => Promise.all(tensors.map((tensor) => tensor.data<'float32'>()))),
      );
      slice.forEach((part, i) => receive(part, numbers[i]!));
    } finally {
      for (const tensor of new Set(computed.flat())) tensor.dispose();
    }
    done += slice.length;
    if (performance.now() - start < sliceMs) size = Math.min(2 * size, maxParts);
  }
}

export interface Block {
  start: number;
  end: number;
}

/** 0 … count − 1 in blocks of `size`, the last of them shorter. */
export function blocks(count: number, size: number): Block[] {
  return Array.from({ length: Math.ceil(count / size) }, (_, i) => ({
    start: i * size,
    end: Math.min((i + 1) * size, count),
  }));
}
