import { expect, it } from 'vitest';
import { Arena, type Pool } from './arena';

/** Of numbered blocks; those that are lent out are counted. */
function openArena() {
  let next = 0;
  const lent = new Set<number>();
  const pool: Pool<number> = { owners: new Map(), release: (block) => void lent.delete(block) };
  const make = () => {
    lent.add(++next);
    return next;
  };
  return { arena: new Arena(pool), pool, lent, make };
}

it('takes a released block again for one of its kind alone, and never one that is pinned', () => {
  const { arena, make } = openArena();
  const first = arena.acquire('8', make);
  const pinned = arena.pinning(() => arena.acquire('8', make));
  arena.release(first);
  arena.release(pinned);
  expect(arena.acquire('16', make)).not.toBe(first);
  expect(arena.acquire('8', make)).toBe(first);
  expect([first, pinned]).not.toContain(arena.acquire('8', make));
});

it.each(['dissolve', 'giveUp'] as const)(
  '%s gives back what is free, and what is in use once that is released',
  (end) => {
    const { arena, pool, lent, make } = openArena();
    const [kept, released, pinned] = [
      arena.acquire('8', make),
      arena.acquire('8', make),
      arena.acquirePinned('8', make),
    ];
    arena.release(released);
    arena.release(pinned);
    expect(lent.size).toBe(3);
    arena[end]();
    expect([...lent]).toEqual([kept]);
    // As the backend does that releases it.
    (pool.owners.get(kept) ?? pool).release(kept);
    expect(lent.size).toBe(0);
    expect([kept, released, pinned].map((block) => pool.owners.get(block))).toEqual(Array(3).fill(undefined));
  },
);

it('has given up: what is acquired is nobody’s', () => {
  const { arena, pool, make } = openArena();
  arena.giveUp();
  expect(pool.owners.get(arena.acquire('8', make))).toBeUndefined();
});

it('is open for what it runs alone, also where that throws', () => {
  const { arena, pool } = openArena();
  arena.during(() => {
    expect(pool.open).toBe(arena);
    arena.aside(() => expect(pool.open).toBeUndefined());
    expect(pool.open).toBe(arena);
  });
  expect(() =>
    arena.during(() => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(pool.open).toBeUndefined();
});
