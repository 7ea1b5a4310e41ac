/** @file What one step did on wasm, to be done again. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { util, type DataId } from '@tensorflow/tfjs-core';
import type { Given } from '../../../tensor/repeated-step';
import type { Trace } from '../../recording/recorded-step';
import { assemblyOf, forgetPacked } from '../assembly';
import type { MemoryArena } from './memory-arena';

/** What our kernels did in a step, and where. */
export interface Work {
  /** In order. Pointers are in it, no tensors. */
  parts: (() => void)[];
  /** Kernels with their attributes, and which of the step's tensors they asked for: two steps that differ differ here. */
  account: string[];
  /** Bytes that were written from here, in order; they stay where they are. */
  constants: Uint8Array[];
  /** Of what was given, in order. */
  given: number[];
  /** Tensors that were there before, and where. */
  outside: Map<DataId, number>;
  obstacle?: string;
  arena: MemoryArena;
}

export class WasmTrace implements Trace {
  constructor(
    private readonly backend: BackendWasm,
    readonly work: Work,
  ) {}

  get obstacle(): string | undefined {
    return this.work.obstacle;
  }

  isInPlace(): boolean {
    const { dataIdMap } = this.backend;
    return [...this.work.outside].every(
      ([dataId, pointer]) => dataIdMap.has(dataId) && dataIdMap.get(dataId).memoryOffset === pointer,
    );
  }

  replay(given: readonly Given[], outputs: readonly DataId[]): void {
    const { memory } = assemblyOf(this.backend);
    given.forEach(({ values }, i) => {
      new Uint8Array(memory.buffer).set(bytesOf(values), this.work.given[i]);
    });
    for (const part of this.work.parts) part();
    for (const dataId of outputs) forgetPacked(this.backend, dataId);
  }

  dissolve(): void {
    this.work.arena.dissolve();
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView) =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Whether two steps did the same, so that a third will as well. */
export function isSameWork({ work: a }: WasmTrace, { work: b }: WasmTrace): boolean {
  return (
    a.parts.length === b.parts.length &&
    a.account.length === b.account.length &&
    a.account.every((entry, i) => entry === b.account[i]) &&
    a.constants.length === b.constants.length &&
    a.constants.every((bytes, i) => util.arraysEqual(bytes, b.constants[i]!)) &&
    a.outside.size === b.outside.size &&
    [...a.outside].every(([dataId, pointer]) => b.outside.get(dataId) === pointer)
  );
}
