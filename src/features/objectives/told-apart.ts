/** @file What the probes of a comparison let one say: with what SimCLR can be told apart, and which way. Pure numbers. */
import type { ObjectiveFinding } from '../../evaluate/compare-objectives';
import { tellingDifference } from '../../evaluate/verdict';
import type { ObjectiveName } from '../../objectives/objectives';

export type DoneObjective = Extract<ObjectiveFinding, { kind: 'done' }>;

/** Objectives by what a probe reads from SimCLR's h: more than from theirs, as much within what chance gives, less. */
export type ToldApart = Record<'more' | 'same' | 'less', ObjectiveName[]>;

/** Undefined until SimCLR and another one are done. */
export function toldApart(done: readonly DoneObjective[]): ToldApart | undefined {
  const simclr = done.find(({ objective }) => objective === 'simclr');
  const others = done.filter((one) => one !== simclr);
  if (!simclr || others.length === 0) return undefined;
  const told: ToldApart = { more: [], same: [], less: [] };
  for (const { objective, probeH, testImages } of others) {
    const gain = simclr.probeH - probeH;
    const isTold = Math.abs(gain) >= tellingDifference(simclr.probeH, probeH, testImages);
    told[isTold ? (gain > 0 ? 'more' : 'less') : 'same'].push(objective);
  }
  return told;
}
