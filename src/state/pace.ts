/**
 * @file Milliseconds a step over the last seconds of training: one step's own are too uneven to be read,
 * or to reckon with.
 */
import type { StepMetrics } from '../metrics/step-metrics';

export interface Pace {
  /** The last step that counted. */
  step: number;
  /** What steps took, and how many they were, both fading as time passes. */
  ms: number;
  steps: number;
}

/** What lies so many milliseconds back counts 1/e of what is new. */
const memoryMs = 4000;

/** @param before undefined at a run's start */
export function paceAfter(
  before: Pace | undefined,
  { step, msPerStep }: Pick<StepMetrics, 'step' | 'msPerStep'>,
): Pace {
  if (!before) return { step, ms: msPerStep, steps: 1 };
  const steps = step - before.step;
  const ms = steps * msPerStep;
  const kept = Math.exp(-ms / memoryMs);
  return { step, ms: kept * before.ms + ms, steps: kept * before.steps + steps };
}
