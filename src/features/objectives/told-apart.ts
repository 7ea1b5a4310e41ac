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
  for (const { objective, probeRight } of others) {
    const gained = countOnly(simclr.probeRight, probeRight);
    const lost = countOnly(probeRight, simclr.probeRight);
    const isTold = mcnemar(gained, lost) < significance;
    told[isTold ? (gained > lost ? 'more' : 'less') : 'same'].push(objective);
  }
  return told;
}

/** Those from which a probe reads less than from the untrained encoder. */
export function belowUntrained(
  done: readonly DoneObjective[],
  { probeRight: untrained }: Pick<DoneObjective, 'probeRight'>,
): ObjectiveName[] {
  return done
    .filter(({ probeRight }) => {
      const [gained, lost] = [countOnly(probeRight, untrained), countOnly(untrained, probeRight)];
      return lost > gained && mcnemar(gained, lost) < significance;
    })
    .map(({ objective }) => objective);
}

/** Test images that only the first of two probes names right. */
function countOnly(first: Uint8Array, second: Uint8Array): number {
  return first.filter((right, image) => right && !second[image]).length;
}
