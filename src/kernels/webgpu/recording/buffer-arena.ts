/**
 * @file The buffers of one recorded step. They come from the pool of tfjs's backend and stay the step's until
 * the arena closes for good, so that nothing else is in them when the step is replayed. While the arena is
 * open, all buffers that the backend asks for are its: what is released is used again within the step, but for
 * what was written from here, which must be there at the next replay as well.
 */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';

type BufferManager = WebGPUBackend['bufferManager'];

/** Of one backend's buffers: the arena that takes them now, and whose those are that some arena took. */
interface Routes {
  open?: BufferArena | undefined;
  owners: WeakMap<GPUBuffer, BufferArena>;
  /** As tfjs has them. */
  acquire: BufferManager['acquireBuffer'];
  release: BufferManager['releaseBuffer'];
}

const routesOf = new WeakMap<BufferManager, Routes>();

function routesThrough(manager: BufferManager): Routes {
  const existing = routesOf.get(manager);
  if (existing) return existing;
  const routes: Routes = {
    owners: new WeakMap(),
    acquire: manager.acquireBuffer.bind(manager),
    release: manager.releaseBuffer.bind(manager),
  };
  manager.acquireBuffer = (size, usage, mappedAtCreation = false, reuse = true) => {
    const isMapped = mappedAtCreation || (usage & (GPUBufferUsage.MAP_READ | GPUBufferUsage.MAP_WRITE)) !== 0;
    return routes.open && !isMapped
      ? routes.open.acquire(size, usage)
      : routes.acquire(size, usage, mappedAtCreation, reuse);
  };
  manager.releaseBuffer = (buffer, reuse = true) => {
    const owner = routes.owners.get(buffer);
    if (owner) owner.release(buffer);
    else routes.release(buffer, reuse);
  };
  routesOf.set(manager, routes);
  return routes;
}

export class BufferArena {
  private readonly routes: Routes;
  private readonly all = new Set<GPUBuffer>();
  private readonly inUse = new Set<GPUBuffer>();
  /** Written from here: not used again within the step. */
  private readonly pinned = new Set<GPUBuffer>();
  private readonly free = new Map<string, GPUBuffer[]>();

  constructor({ bufferManager }: WebGPUBackend) {
    this.routes = routesThrough(bufferManager);
  }

  /** Everything that `run` acquires is the arena's. */
  during<Result>(run: () => Result): Result {
    return this.withOpen(this, run);
  }

  /** Nothing that `run` acquires is. */
  aside<Result>(run: () => Result): Result {
    return this.withOpen(undefined, run);
  }

  acquire(size: number, usage: number): GPUBuffer {
    if (usage & GPUBufferUsage.UNIFORM) return this.acquirePinned(size, usage);
    const buffer = this.free.get(keyOf(size, usage))?.pop() ?? this.fromPool(size, usage);
    this.inUse.add(buffer);
    return buffer;
  }

  /** One that nothing else is in during the whole step. */
  acquirePinned(size: number, usage: number): GPUBuffer {
    const buffer = this.fromPool(size, usage);
    this.pinned.add(buffer);
    this.inUse.add(buffer);
    return buffer;
  }

  isPinned(buffer: GPUBuffer): boolean {
    return this.pinned.has(buffer);
  }

  release(buffer: GPUBuffer): void {
    this.inUse.delete(buffer);
    if (this.pinned.has(buffer)) return;
    const key = keyOf(buffer.size, buffer.usage);
    const free = this.free.get(key);
    if (free) free.push(buffer);
    else this.free.set(key, [buffer]);
  }

  /** Gives the buffers back to the pool, those of tensors that still live once these are disposed. */
  dissolve(): void {
    for (const buffer of this.all) {
      this.routes.owners.delete(buffer);
      if (!this.inUse.has(buffer)) this.routes.release(buffer);
    }
    this.all.clear();
    this.free.clear();
  }

  private withOpen<Result>(arena: BufferArena | undefined, run: () => Result): Result {
    const before = this.routes.open;
    this.routes.open = arena;
    try {
      return run();
    } finally {
      this.routes.open = before;
    }
  }

  private fromPool(size: number, usage: number): GPUBuffer {
    const buffer = this.routes.acquire(size, usage);
    this.routes.owners.set(buffer, this);
    this.all.add(buffer);
    return buffer;
  }
}

function keyOf(size: number, usage: number): string {
  return `${size} ${usage}`;
}
