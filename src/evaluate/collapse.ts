/**
 * @file Is a run collapsing, or taking a shortcut? A verdict on the geometry and the accuracies of an
 * evaluation, as codes that the page turns into words. Pure numbers, no tensors.
 */

/** What a verdict is taken on; all of an evaluation's numbers by their names there. */
export interface CollapseSigns {
  /** Of a dimension of unit embeddings: about 1/√k if healthy, 0 if all are the same. */
  embeddingStd: number;
  /** Effective rank, 1 to k. */
  rankMe: number;
  embeddingSize: number;
  /** Mean squared distance of partners; 2 for unrelated directions. */
  alignment: number;
  probeH: number;
  baselines: { untrainedProbe: number };
}

/** i18n key `evidence.verdict.<reason>`. */
export const collapseReasons = [
  'collapsed', // all embeddings are nearly the same
  'low-rank', // they differ, but along few directions only
  'unaligned', // partners are hardly closer than strangers
  'below-untrained', // the pretext task is solved, and the representation is worse than at the start
] as const;
export type CollapseReason = (typeof collapseReasons)[number];

/** A dimension's std, as a share of the healthy 1/√k, below which embeddings have collapsed. */
const collapsedShare = 0.25;
/** Effective rank, as a share of k, below which few directions are used. */
const lowRankShare = 0.15;
/** Squared distance of partners; strangers have 2. */
const unaligned = 1.2;
/** Percentage points below the untrained encoder that are no accident. */
const belowUntrained = 1.5;

/** The healthy standard deviation of a dimension: that of directions drawn evenly from the sphere. */
export function healthyStd(embeddingSize: number): number {
  return 1 / Math.sqrt(embeddingSize);
}

/** Reasons to worry, the worst first; none if all is well. */
export function collapseVerdict(signs: CollapseSigns): CollapseReason[] {
  const { embeddingStd, rankMe, embeddingSize, alignment, probeH, baselines } = signs;
  const isCollapsed = !(embeddingStd >= collapsedShare * healthyStd(embeddingSize));
  const found: Record<CollapseReason, boolean> = {
    collapsed: isCollapsed,
    // Nearly equal embeddings have no rank worth speaking of.
    'low-rank': !isCollapsed && rankMe < Math.max(lowRankShare * embeddingSize, 1.5),
    unaligned: !isCollapsed && alignment > unaligned,
    'below-untrained': probeH < baselines.untrainedProbe - belowUntrained,
  };
  return collapseReasons.filter((reason) => found[reason]);
}
