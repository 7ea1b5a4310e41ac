/** @file Memory of recorded steps, from the heap that tfjs's backend allocates tensors on. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { Arena, type Pool } from '../../recording/arena';
import { moduleOf, type EmscriptenModule } from '../assembly';

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
    const make = () => allocate(bytes) >>> 0;
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
  constructor(backend: BackendWasm) {
    super(poolThrough(moduleOf(backend)));
  }

  get bytes(): number {
    return this.held.reduce((sum, bytes) => sum + Number(bytes), 0);
  }
}
