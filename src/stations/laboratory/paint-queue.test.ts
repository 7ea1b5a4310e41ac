import { expect, it } from 'vitest';
import { PaintQueue } from './paint-queue';

/** A clock that moves only when something is painted, and a page whose time passes when told to. */
function setUp() {
  let time = 0;
  const later: (() => void)[] = [];
  const painted: string[] = [];
  const queue = new PaintQueue({ now: () => time, later: (run) => later.push(run) });
  const targets = ['a', 'b', 'c'].map((name) => ({ name }));
  const paint = (which: number, colour: string) =>
    queue.add(targets[which]!, () => {
      time += 14;
      painted.push(targets[which]!.name + colour);
    });
  return { queue, targets, paint, painted, later, passTime: () => later.shift()?.() };
}

it('paints for twenty-four milliseconds at a time', () => {
  const { paint, painted, passTime, later } = setUp();
  for (const which of [0, 1, 2]) paint(which, '1');
  expect(painted).toEqual([]);
  passTime();
  expect(painted).toEqual(['a1', 'b1']);
  passTime();
  expect(painted).toEqual(['a1', 'b1', 'c1']);
  expect(later).toEqual([]);
});

it('lets every target have its turn while all are painted anew again and again', () => {
  const { paint, painted, passTime } = setUp();
  for (const round of ['1', '2', '3']) {
    for (const which of [0, 1, 2]) paint(which, round);
    passTime();
  }
  expect(painted).toEqual(['a1', 'b1', 'c2', 'a2', 'b3', 'a3']);
});

it('paints nothing on a target that is gone', () => {
  const { queue, targets, paint, painted, passTime } = setUp();
  paint(0, '1');
  queue.remove(targets[0]!);
  passTime();
  expect(painted).toEqual([]);
});
