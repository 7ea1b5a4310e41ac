/**
 * @file The format of reference vectors: `{"cases": [...]}`; an array is `{shape, data}`, row-major.
 */
import { tensor, type Tensor } from '@tensorflow/tfjs-core';
import { z } from 'zod/mini';

export const arraySchema = z.object({ shape: z.array(z.int()), data: z.array(z.number()) }).check(
  z.refine(({ shape, data }) => shape.reduce((a, b) => a * b, 1) === data.length, {
    error: 'its data does not fill its shape',
  }),
);

export type VectorArray = z.output<typeof arraySchema>;

/** Owned by the caller. */
export function toTensor<T extends Tensor>({ shape, data }: VectorArray): T {
  return tensor(data, shape, 'float32') as T;
}

export function casesSchema<T extends z.core.$ZodType>(oneCase: T) {
  return z.object({ cases: z.array(oneCase) });
}

/** The tensors' values; the tensors are disposed. */
export async function readAndDispose<K extends string>(
  tensors: Record<K, Tensor>,
): Promise<Record<K, Float32Array>> {
  const entries = Object.entries<Tensor>(tensors).map(async ([name, value]) => {
    const values = await value.data<'float32'>();
    value.dispose();
    return [name, values] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as Record<K, Float32Array>;
}
