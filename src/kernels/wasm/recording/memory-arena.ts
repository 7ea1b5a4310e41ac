/** @file Memory of recorded steps, from the heap that tfjs's backend allocates tensors on. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { Arena, type Pool } from '../../recording/arena';
import { moduleOf, requirePointer, type EmscriptenModule } from '../assembly';

const pools = new WeakMap<EmscriptenModule, Pool<number>>();

function poolThrough(module: EmscriptenModule): Pool<number> {
  const existing = pools.get(module);
  if (existing) return existing;
  // The first call of either replaces it by what it stands for.
  module._free(module._malloc(8));
  const allocate = module._malloc.bind(module);
  const release = module._free.bind(module);
  const pool: Pool<number> = { owners: new Map(), release };
  module._malloc = (bytes) => {
    const make = () => requirePointer(allocate(bytes), bytes);
    return pool.open ? pool.open.acquire(String(bytes), make) : make();
  };
  module._free = (pointer) => {
    const owner = pool.owners.get(pointer >>> 0);
    if (owner) owner.release(pointer >>> 0);
    else release(pointer);
  };
  pools.set(module, pool);
  return pool;
}

export class MemoryArena extends Arena<number> {
  private bytes = 0;

  /** @param mostBytes that it keeps; where a step takes more it gives up */
  constructor(
    backend: BackendWasm,
    private readonly mostBytes: number,
  ) {
    super(poolThrough(moduleOf(backend)));
  }

  get isFull(): boolean {
    return this.bytes > this.mostBytes;
  }

  protected override fromPool(kind: string, make: () => number): number {
    const block = super.fromPool(kind, make);
    this.bytes += Number(kind);
    return block;
  }

  override acquire(kind: string, make: () => number): number {
    const block = super.acquire(kind, make);
    if (this.isFull) this.giveUp();
    return block;
  }
}
