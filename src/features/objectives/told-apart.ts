/** @file What the probes of a comparison let one say: with what SimCLR can be told apart, and which way. Pure numbers. */
import type { ObjectiveFinding } from '../../evaluate/compare-objectives';
import { mcnemar } from '../../evaluate/mcnemar';
import { significance } from '../../evaluate/verdict';
import type { ObjectiveName } from '../../objectives/objectives';

export type DoneObjective = Extract<ObjectiveFinding, { kind: 'done' }>;

/** Objectives by what a probe reads from SimCLR's h: more than from theirs, as much within what chance gives, less. */
export type ToldApart = Record<'more' | 'same' | 'less', ObjectiveName[]>;

/** By McNemar's test on the same test images. Undefined until SimCLR and another one are done. */
export function toldApart(done: readonly DoneObjective[]): ToldApart | undefined {
  const simclr = done.find(({ objective }) => objective === 'simclr');
  const others = done.filter((one) => one !== simclr);
  if (!simclr || others.length === 0) return undefined;
  const told: ToldApart = { more: [], same: [], less: [] };
  for (const other of others) told[compareProbes(simclr, other)].push(other.objective);
  return told;
}

/** Those from which a probe reads less than from the untrained encoder. */
export function belowUntrained(done: readonly DoneObjective[], untrained: Probed): ObjectiveName[] {
  return done.filter((one) => compareProbes(one, untrained) === 'less').map(({ objective }) => objective);
}

type Probed = Pick<DoneObjective, 'probeRight'>;

/** Whether the first of two probes names more of the same test images right, by McNemar's test. */
export function compareProbes(first: Probed, second: Probed): keyof ToldApart {
  const gained = countOnly(first.probeRight, second.probeRight);
  const lost = countOnly(second.probeRight, first.probeRight);
  if (mcnemar(gained, lost) >= significance) return 'same';
  return gained > lost ? 'more' : 'less';
}

/** Test images that only the first of two probes names right. */
function countOnly(first: Uint8Array, second: Uint8Array): number {
  return first.filter((right, image) => right && !second[image]).length;
}
