/** @file A step as the visitor types it, counted from 1, with or without separators: “1,204”. */
import { plainNumberText } from '../../config/typed-number';
import { PlaygroundError } from '../../config/playground-error';

/**
 * The number of steps taken before it.
 * @throws PlaygroundError `step-out-of-range` if the run has no such step.
 */
export function parseStep(text: string, totalSteps: number): number {
  // Of a step that is counted, a point can only keep thousands apart too.
  const digits = plainNumberText(text, { isWhole: true, decimalComma: true });
  const step = /^\d+$/.test(digits) ? Number(digits) : NaN;
  if (step >= 1 && step <= totalSteps) return step - 1;
  throw new PlaygroundError('step-out-of-range', { step: text.trim() || '“”', last: totalSteps });
}
