/** @file Fetches a module of ours and puts it on a memory. */
import type { AssemblyExports } from './threads';

export interface Instance {
  module: WebAssembly.Module;
  exports: AssemblyExports;
}

/**
 * @param urls of builds of one module, the better first: relaxed SIMD is younger
 * @returns the first that this browser can run; undefined where there is no wasm SIMD
 */
export async function instantiate(
  urls: readonly string[],
  memory: WebAssembly.Memory,
): Promise<Instance | undefined> {
  for (const url of urls) {
    const bytes = await fetchBytes(url);
    if (!WebAssembly.validate(bytes)) continue;
    const module = await WebAssembly.compile(bytes);
    const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
    return { module, exports: exports as AssemblyExports };
  }
  return undefined;
}

async function fetchBytes(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} was answered by ${response.status}`);
  return response.arrayBuffer();
}
