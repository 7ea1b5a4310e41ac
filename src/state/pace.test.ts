import { describe, expect, it } from 'vitest';
import { paceAfter, type Pace } from './pace';

interface Logged {
  step: number;
  msPerStep: number;
}

function msPerStep(steps: readonly Logged[], before?: Pace): number {
  const { ms, steps: count } = follow(steps, before);
  return ms / count;
}

const follow = (steps: readonly Logged[], before?: Pace) =>
  steps.reduce<Pace | undefined>(paceAfter, before)!;
const alternating = Array.from({ length: 400 }, (_, i) => ({ step: i + 1, msPerStep: i % 2 ? 30 : 10 }));

describe('the pace of a run', () => {
  it('is that of the first step, at first', () => {
    expect(msPerStep([{ step: 3, msPerStep: 40 }])).toBe(40);
  });

  it('is the mean of steps that take turns', () => {
    expect(msPerStep(alternating)).toBeCloseTo(20, 0);
  });

  it('forgets what lies far back: a slower machine is believed after some seconds', () => {
    const slow = Array.from({ length: 100 }, (_, i) => ({ step: 401 + i, msPerStep: 200 }));
    expect(msPerStep(slow, follow(alternating))).toBeGreaterThan(180);
  });

  it('counts a log of ten steps for ten', () => {
    const before = { step: 10, ms: 1000, steps: 10 };
    expect(msPerStep([{ step: 11, msPerStep: 200 }], before)).toBeLessThan(112);
    expect(msPerStep([{ step: 20, msPerStep: 200 }], before)).toBeGreaterThan(150);
  });
});
