import { describe, expect, it } from 'vitest';
import { losesWork } from './leaving';

const progress = {
  status: 'running',
  step: 100,
  totalSteps: 500,
  stepsPerEpoch: 50,
  parameterCount: 1,
  isWaiting: false,
} as const;
/** Of 400 steps that remain: 40 s. */
const pace = { step: 100, ms: 1000, steps: 10 };

describe('leaving the page', () => {
  it('loses a run that has taken, or will take, more than a minute', () => {
    expect(losesWork({ progress, elapsedMs: 61_000, pace })).toBe(true);
    expect(losesWork({ progress, elapsedMs: 21_000, pace })).toBe(true);
    expect(losesWork({ progress: { ...progress, status: 'paused' }, elapsedMs: 21_000, pace })).toBe(true);
    expect(losesWork({ progress, elapsedMs: 61_000, pace: undefined })).toBe(true);
  });

  it('loses nothing worth a question in a shorter run', () => {
    expect(losesWork({ progress, elapsedMs: 19_000, pace })).toBe(false);
    expect(losesWork({ progress, elapsedMs: 0, pace: undefined })).toBe(false);
  });

  it.each(['idle', 'loading', 'finished', 'failed'] as const)(
    'asks nothing while the run is %s',
    (status) => {
      expect(losesWork({ progress: { ...progress, status }, elapsedMs: 600_000, pace })).toBe(false);
    },
  );
});
