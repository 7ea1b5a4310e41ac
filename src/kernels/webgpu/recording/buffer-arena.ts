/** @file Buffers of recorded steps, from the pool of tfjs's backend. */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { Arena, type Pool } from '../../recording/arena';

type BufferManager = WebGPUBackend['bufferManager'];

interface BufferPool extends Pool<GPUBuffer> {
  /** As tfjs has it. */
  acquire: BufferManager['acquireBuffer'];
}

const pools = new WeakMap<BufferManager, BufferPool>();

function poolThrough(manager: BufferManager): BufferPool {
  const existing = pools.get(manager);
  if (existing) return existing;
  const release = manager.releaseBuffer.bind(manager);
  const pool: BufferPool = {
    owners: new WeakMap(),
    acquire: manager.acquireBuffer.bind(manager),
    release,
  };
  manager.acquireBuffer = (size, usage, mappedAtCreation = false, reuse = true) => {
    const isMapped = mappedAtCreation || (usage & (GPUBufferUsage.MAP_READ | GPUBufferUsage.MAP_WRITE)) !== 0;
    const make = () => pool.acquire(size, usage, mappedAtCreation, reuse);
    if (!pool.open || isMapped) return make();
    const isUniform = (usage & GPUBufferUsage.UNIFORM) !== 0;
    return pool.open[isUniform ? 'acquirePinned' : 'acquire'](kindOf(size, usage), make);
  };
  manager.releaseBuffer = (buffer, reuse = true) => {
    const owner = pool.owners.get(buffer);
    if (owner) owner.release(buffer);
    else release(buffer, reuse);
  };
  pools.set(manager, pool);
  return pool;
}

const kindOf = (size: number, usage: number) => `${size} ${usage}`;

export class BufferArena extends Arena<GPUBuffer> {
  private readonly buffers: BufferPool;

  constructor({ bufferManager }: WebGPUBackend) {
    const buffers = poolThrough(bufferManager);
    super(buffers);
    this.buffers = buffers;
  }

  /** One that nothing else is in during the whole step. */
  pin(size: number, usage: number): GPUBuffer {
    return this.acquirePinned(kindOf(size, usage), () => this.buffers.acquire(size, usage));
  }
}
