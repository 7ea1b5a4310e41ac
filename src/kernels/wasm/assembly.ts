/**
 * @file Our own wasm functions (`assembly/`) on the memory of tfjs's wasm backend, so that both read
 * and write the same tensors without copies.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import variants from './assembly/index.ts?assembly';
import { singleThread, type AssemblyExports, type Threads } from './threads';

export interface Assembly {
  module: WebAssembly.Module;
  memory: WebAssembly.Memory;
  exports: AssemblyExports;
  threads: Threads;
}

/** What we use of the Emscripten module beneath the backend. */
interface EmscriptenModule {
  /** Imported if shared, else exported. */
  wasmMemory?: WebAssembly.Memory;
  asm: { memory: WebAssembly.Memory };
  _malloc(bytes: number): number;
  _free(pointer: number): void;
}

const assemblies = new WeakMap<BackendWasm, Assembly>();

/** Whether this browser runs our functions: all that have wasm SIMD, i.e. all since 2023. */
export function runsAssembly(): boolean {
  return WebAssembly.validate(decode(variants.plain));
}

/** Our functions on that backend's memory, compiled at the first call. */
export function assemblyOf(backend: BackendWasm): Assembly {
  let assembly = assemblies.get(backend);
  if (!assembly) {
    const { wasmMemory, asm } = moduleOf(backend);
    const memory = wasmMemory ?? asm.memory;
    const { module, exports } = instantiate(memory);
    assembly = { module, memory, exports, threads: singleThread(exports) };
    assemblies.set(backend, assembly);
  }
  return assembly;
}

/** Our functions on a memory of whomever. */
export function instantiate(memory: WebAssembly.Memory): Pick<Assembly, 'module' | 'exports'> {
  const module = new WebAssembly.Module(fittingVariant(memory));
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return { module, exports: exports as AssemblyExports };
}

function fittingVariant(memory: WebAssembly.Memory): Uint8Array<ArrayBuffer> {
  const isShared = !(memory.buffer instanceof ArrayBuffer);
  const relaxed = decode(isShared ? variants.relaxedShared : variants.relaxed);
  if (WebAssembly.validate(relaxed)) return relaxed;
  return decode(isShared ? variants.plainShared : variants.plain);
}

function moduleOf(backend: BackendWasm): EmscriptenModule {
  return backend.wasm as unknown as EmscriptenModule;
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Where a tensor's numbers begin. */
export function pointerTo(backend: BackendWasm, tensor: TensorInfo): number {
  return backend.getMemoryOffset(tensor.dataId);
}

/** A block of uninitialised memory, on a multiple of 8 bytes, for good. */
export function allocate(backend: BackendWasm, bytes: number): number {
  return moduleOf(backend)._malloc(bytes) >>> 0;
}

/** Lends `work` blocks of uninitialised memory of these sizes. */
export function withScratch<Result>(
  backend: BackendWasm,
  sizes: readonly number[],
  work: (...pointers: number[]) => Result,
): Result {
  const pointers = sizes.map((bytes) => allocate(backend, bytes));
  try {
    return work(...pointers);
  } finally {
    for (const pointer of pointers) moduleOf(backend)._free(pointer);
  }
}
