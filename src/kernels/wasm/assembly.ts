/**
 * @file Our own wasm functions (`assembly/`) on the memory of tfjs's wasm backend, so that both read
 * and write the same tensors without copies.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { util, type DataId, type TensorInfo } from '@tensorflow/tfjs-core';
import plainSharedUrl from './compiled/plain-shared.wasm?url';
import plainUrl from './compiled/plain.wasm?url';
import relaxedSharedUrl from './compiled/relaxed-shared.wasm?url';
import relaxedUrl from './compiled/relaxed.wasm?url';
import { instantiate, type Instance } from './instantiate';
import { singleThread, type Threads } from './threads';

export interface Assembly extends Instance {
  memory: WebAssembly.Memory;
  threads: Threads;
  listener?: Listener | undefined;
}

/** Who writes down what our kernels do. */
interface Listener {
  /** A kernel asked where that tensor's numbers are. */
  asked(dataId: DataId, pointer: number): void;
  /** In place of doing it. */
  perform(work: () => void): void;
}

/** What we use of the Emscripten module beneath the backend. */
export interface EmscriptenModule {
  /** Imported if shared, else exported. */
  wasmMemory?: WebAssembly.Memory;
  asm: { memory: WebAssembly.Memory };
  _malloc(bytes: number): number;
  _free(pointer: number): void;
}

const assemblies = new WeakMap<BackendWasm, Assembly>();

/**
 * Fetches our functions and puts them on that backend's memory.
 * @returns whether this browser runs them: all do that have wasm SIMD, i.e. all since 2023
 */
export async function loadAssembly(backend: BackendWasm): Promise<boolean> {
  if (assemblies.has(backend)) return true;
  const { wasmMemory, asm } = moduleOf(backend);
  const memory = wasmMemory ?? asm.memory;
  const isShared = !(memory.buffer instanceof ArrayBuffer);
  const urls = isShared ? [relaxedSharedUrl, plainSharedUrl] : [relaxedUrl, plainUrl];
  const loaded = await instantiate(urls, memory);
  if (!loaded) return false;
  assemblies.set(backend, { ...loaded, memory, threads: singleThread(loaded.exports) });
  return true;
}

/** Our functions on the memory of a backend for which they were loaded. */
export function assemblyOf(backend: BackendWasm): Assembly {
  return assemblies.get(backend)!;
}

export function moduleOf(backend: BackendWasm): EmscriptenModule {
  return backend.wasm as unknown as EmscriptenModule;
}

/** Where a tensor's numbers begin. */
export function pointerTo(backend: BackendWasm, { dataId }: TensorInfo): number {
  const pointer = backend.getMemoryOffset(dataId);
  assemblies.get(backend)?.listener?.asked(dataId, pointer);
  return pointer;
}

/** Where each begins. */
export function pointersTo<Tensors extends readonly TensorInfo[]>(
  backend: BackendWasm,
  ...tensors: Tensors
): { [Each in keyof Tensors]: number } {
  return tensors.map((tensor) => pointerTo(backend, tensor)) as { [Each in keyof Tensors]: number };
}

/**
 * All that a kernel does once it knows where its inputs and outputs are. It is done again where a recorded step is
 * replayed: the same pointers then hold other numbers, and the tensors are gone. What it does elsewhere is not.
 */
export function perform(backend: BackendWasm, work: () => void): void {
  const { listener } = assemblyOf(backend);
  if (listener) listener.perform(work);
  else work();
}

/**
 * A block of uninitialised memory, on a multiple of 8 bytes, for good.
 * @throws RangeError if memory has run out
 */
export function allocate(backend: BackendWasm, bytes: number): number {
  return requirePointer(moduleOf(backend)._malloc(bytes), bytes);
}

/**
 * @param pointer what malloc said, a signed number
 * @throws RangeError if memory has run out
 */
export function requirePointer(pointer: number, bytes: number): number {
  if (pointer === 0 && bytes > 0) throw new RangeError(`out of memory: wasm has no ${bytes} bytes left`);
  return pointer >>> 0;
}

/**
 * tfjs's own products keep what they have packed of a tensor for as long as it lives, whatever is written into
 * it: to them, it becomes another tensor in the same place.
 */
export function forgetPacked({ wasm, dataIdMap }: BackendWasm, dataId: DataId): void {
  const { id, memoryOffset, shape } = dataIdMap.get(dataId);
  wasm.tfjs.disposeData(id);
  wasm.tfjs.registerTensor(id, util.sizeFromShape(shape), memoryOffset);
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
