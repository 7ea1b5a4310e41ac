/** @file What a step in slow motion says to the questions of the lesson. Pure numbers. */
import type { TracedStep } from '../../features/slow-motion/calls';
import { cosineOf, traceAnchor } from './anchor';

export type Change = 'more' | 'same' | 'less';
type Step = Pick<TracedStep, 'z' | 'embeddingSize' | 'temperature' | 'loss'> & {
  after: TracedStep['after'];
};

/** Smaller changes are not seen at three decimals. */
const visible = 5e-4;

/** What the update did to the cosine of an anchor and its partner. */
export function pairChange(step: Step | undefined, anchor: number): Change | undefined {
  if (!step) return undefined;
  const partner = partnerOf(step, anchor);
  const cosine = (z: ArrayLike<number>) => cosineOf(z, step.embeddingSize, anchor, partner);
  return changeOf(cosine(step.after.z) - cosine(step.z));
}

/** What the update did to the mean loss of these views. */
export function lossChange(step: Step | undefined): Change | undefined {
  return step && changeOf(step.after.loss - step.loss);
}

/** Which negative pushes hardest: the most alike to the anchor, the least alike, or all as hard. */
export function hardestPush(
  step: Step | undefined,
  anchor: number,
): 'most-alike' | 'least-alike' | 'same' | undefined {
  if (!step) return undefined;
  const { candidates } = traceAnchor(step.z, step.embeddingSize, anchor, step.temperature);
  // By falling cosine.
  const slopes = candidates.filter(({ isPositive }) => !isPositive).map(({ slope }) => slope);
  const [first, last] = [slopes[0], slopes.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (Math.abs(first - last) < visible) return 'same';
  return first > last ? 'most-alike' : 'least-alike';
}

function partnerOf({ z, embeddingSize }: Step, anchor: number): number {
  const views = z.length / embeddingSize;
  return (anchor + views / 2) % views;
}

function changeOf(gain: number): Change {
  if (!(Math.abs(gain) >= visible)) return 'same';
  return gain > 0 ? 'more' : 'less';
}
