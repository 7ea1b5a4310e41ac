/** @file What a comparison of the four objectives says to the questions of the lesson. Pure numbers. */
import type { ObjectiveFinding } from '../../evaluate/compare-objectives';
import { compareProbes, type DoneObjective } from '../../features/objectives/told-apart';
import type { ObjectiveName } from '../../objectives/objectives';

/** Those that learn without labels. */
export const withoutLabels = [
  'simclr',
  'autoencoder',
  'rotation',
] as const satisfies readonly ObjectiveName[];

type Findings = readonly ObjectiveFinding[];

export function doneOf(findings: Findings, objective: ObjectiveName): DoneObjective | undefined {
  return findings.find(
    (finding): finding is DoneObjective => finding.kind === 'done' && finding.objective === objective,
  );
}

/** Undefined until all three are done. */
function allWithoutLabels(findings: Findings): readonly DoneObjective[] | undefined {
  const done = withoutLabels.flatMap((name) => doneOf(findings, name) ?? []);
  return done.length === withoutLabels.length ? done : undefined;
}

/** The one whose probe names most test images right; `same` where chance may explain its lead over the next. */
export function knowsMost(findings: Findings): ObjectiveName | 'same' | undefined {
  const [first, second] = allWithoutLabels(findings)?.toSorted((a, b) => b.probeH - a.probeH) ?? [];
  if (!first || !second) return undefined;
  return compareProbes(first, second) === 'more' ? first.objective : 'same';
}

/** The one that trains the most parameters that are thrown away afterwards. */
export function throwsMostAway(findings: Findings): ObjectiveName | undefined {
  return allWithoutLabels(findings)?.toSorted((a, b) => b.headWeights - a.headWeights)[0]?.objective;
}

/** What a probe reads from SimCLR's h, compared with the untrained encoder's. */
export function aboveUntrained(findings: Findings): 'more' | 'same' | 'less' | undefined {
  const simclr = doneOf(findings, 'simclr');
  const untrained = findings.find((finding) => finding.kind === 'untrained');
  return simclr && untrained && compareProbes(simclr, untrained);
}

/** What a probe reads from the h of supervised training, which saw every label, compared with SimCLR's. */
export function withEveryLabel(findings: Findings): 'more' | 'same' | 'less' | undefined {
  const [simclr, supervised] = [doneOf(findings, 'simclr'), doneOf(findings, 'supervised')];
  return simclr && supervised && compareProbes(supervised, simclr);
}
