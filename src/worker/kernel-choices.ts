/**
 * @file Remembers, per graphics adapter, which kernel variants were measured to be the fastest. Where the
 * browser keeps nothing, the next visit measures again.
 */
import { z } from 'zod/mini';
import { readFile, writeFile } from '../storage/storage';
import type { KernelChoice } from './protocol';

const store = 'simclr-playground-kernel-choices';

const choicesSchema = z.array(
  z.object({ family: z.string(), chosen: z.string(), milliseconds: z.record(z.string(), z.number()) }),
);

const addressOf = (adapter: string) => `./kernels/${encodeURIComponent(adapter)}`;

export async function recallKernelChoices(adapter: string): Promise<KernelChoice[]> {
  const kept = await readFile(store, addressOf(adapter));
  try {
    return kept ? choicesSchema.parse(JSON.parse(new TextDecoder().decode(kept))) : [];
  } catch {
    // Kept by another version of this page.
    return [];
  }
}

export async function rememberKernelChoices(adapter: string, choices: KernelChoice[]): Promise<void> {
  await writeFile(store, addressOf(adapter), new TextEncoder().encode(JSON.stringify(choices)));
}
