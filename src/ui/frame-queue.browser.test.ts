import { describe, expect, it } from 'vitest';
import { cancelFrame, enqueueFrame } from './frame-queue';

function busy(ms: number): void {
  const start = performance.now();
  while (performance.now() - start < ms);
}

/** Counts frames from now on. */
function countFrames(): { frames: number } {
  const count = { frames: 0 };
  const next = () => {
    count.frames++;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  return count;
}

describe('turns', () => {
  it('that take long come in different frames, in their order', async () => {
    const count = countFrames();
    const seen: [name: string, frame: number][] = [];
    for (const name of ['a', 'b', 'c']) {
      enqueueFrame(() => {
        seen.push([name, count.frames]);
        busy(8);
      });
    }
    await expect.poll(() => seen.map(([name]) => name)).toEqual(['a', 'b', 'c']);
    expect(new Set(seen.map(([, frame]) => frame)).size).toBe(3);
  });

  it('are taken once by what asks again before it is drawn, and not by what gave up', async () => {
    let [drawn, last] = [0, false];
    const draw = () => void drawn++;
    const givenUp = () => expect.unreachable();
    enqueueFrame(draw);
    enqueueFrame(givenUp);
    enqueueFrame(draw);
    cancelFrame(givenUp);
    enqueueFrame(() => (last = true));
    await expect.poll(() => last).toBe(true);
    expect(drawn).toBe(1);
    enqueueFrame(draw);
    await expect.poll(() => drawn).toBe(2);
  });
});
