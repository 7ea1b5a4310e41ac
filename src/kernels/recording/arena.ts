/**
 * @file The memory of one recorded step: blocks that come from a backend's own pool and stay the step's until the arena
 * closes for good, so that nothing else is in them when the step is replayed. While the arena is open, all blocks that
 * the backend asks for are its: what is released is used again within the step, but for what was written from here,
 * which must be there at the next replay as well.
 */

/** Of a backend: the arena that takes its blocks now, and whose those are that some arena took. */
export interface Pool<Block> {
  open?: Arena<Block> | undefined;
  owners: {
    get(block: Block): Arena<Block> | undefined;
    set(block: Block, arena: Arena<Block>): unknown;
    delete(block: Block): boolean;
  };
  /** As the backend has it. */
  release(block: Block): void;
}

export class Arena<Block> {
  /** Of all its blocks: blocks of one kind can stand for each other. */
  private readonly kinds = new Map<Block, string>();
  private readonly inUse = new Set<Block>();
  /** Written from here: not used again within the step. */
  private readonly pinned = new Set<Block>();
  private readonly free = new Map<string, Block[]>();
  private pins = false;
  private hasGivenUp = false;

  constructor(private readonly pool: Pool<Block>) {}

  /** Everything that `run` acquires is the arena's. */
  during<Result>(run: () => Result): Result {
    return this.withOpen(this, run);
  }

  /** Nothing that `run` acquires is. */
  aside<Result>(run: () => Result): Result {
    return this.withOpen(undefined, run);
  }

  /** While it is open: nothing else is in what `run` acquires during the whole step. */
  pinning<Result>(run: () => Result): Result {
    this.pins = true;
    try {
      return run();
    } finally {
      this.pins = false;
    }
  }

  /** @param make asks the backend for one of that kind */
  acquire(kind: string, make: () => Block): Block {
    if (this.hasGivenUp) return make();
    if (this.pins) return this.acquirePinned(kind, make);
    const block = this.free.get(kind)?.pop() ?? this.fromPool(kind, make);
    this.inUse.add(block);
    return block;
  }

  /** One that nothing else is in during the whole step. */
  acquirePinned(kind: string, make: () => Block): Block {
    const block = this.fromPool(kind, make);
    this.pinned.add(block);
    this.inUse.add(block);
    return block;
  }

  isPinned(block: Block): boolean {
    return this.pinned.has(block);
  }

  release(block: Block): void {
    this.inUse.delete(block);
    if (this.hasGivenUp) this.giveBack(block);
    if (this.hasGivenUp || this.pinned.has(block)) return;
    const kind = this.kinds.get(block)!;
    const free = this.free.get(kind);
    if (free) free.push(block);
    else this.free.set(kind, [block]);
  }

  /** Keeps nothing from now on: what is acquired is the pool's, and so is what was once it is released. */
  giveUp(): void {
    this.hasGivenUp = true;
    for (const block of this.kinds.keys()) if (!this.inUse.has(block)) this.giveBack(block);
    this.free.clear();
  }

  /** Gives the blocks back to the pool, those of tensors that still live once these are disposed. */
  dissolve(): void {
    for (const block of this.inUse) this.pool.owners.delete(block);
    this.giveUp();
    this.kinds.clear();
  }

  private giveBack(block: Block): void {
    this.pool.owners.delete(block);
    this.kinds.delete(block);
    this.pool.release(block);
  }

  private withOpen<Result>(arena: Arena<Block> | undefined, run: () => Result): Result {
    const before = this.pool.open;
    this.pool.open = arena;
    try {
      return run();
    } finally {
      this.pool.open = before;
    }
  }

  protected fromPool(kind: string, make: () => Block): Block {
    const block = make();
    this.pool.owners.set(block, this);
    this.kinds.set(block, kind);
    return block;
  }
}
