/**
 * @file Remembers, per graphics adapter, which kernel variants were measured to be the fastest, in the
 * browser's Cache Storage (a worker has no other small store). Where it refuses, nothing is remembered
 * and the next visit measures again.
 */
import { z } from 'zod';
import type { KernelChoice } from './protocol';

const cacheName = 'simclr-playground-kernel-choices';

const choicesSchema = z.array(
  z.object({ family: z.string(), chosen: z.string(), milliseconds: z.record(z.string(), z.number()) }),
);

/** Cache Storage is keyed by addresses. */
const keyOf = (adapter: string) => `./kernels/${encodeURIComponent(adapter)}`;

export async function recallKernelChoices(adapter: string): Promise<KernelChoice[]> {
  try {
    const kept = await (await caches.open(cacheName)).match(keyOf(adapter));
    return kept ? choicesSchema.parse(await kept.json()) : [];
  } catch {
    return [];
  }
}

export async function rememberKernelChoices(adapter: string, choices: KernelChoice[]): Promise<void> {
  try {
    await (await caches.open(cacheName)).put(keyOf(adapter), Response.json(choices));
  } catch {
    // A full disk or a private window: see above.
  }
}
