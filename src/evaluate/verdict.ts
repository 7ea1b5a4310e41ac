/**
 * @file What an evaluation lets one say of a run, as a code that the page turns into words. It accuses
 * (collapse, shortcut) and praises only with a reason that chance does not give: before batch norm's
 * statistics have settled, on few test images, or where McNemar's test does not tell the linear probes of
 * trained and untrained encoder apart, it leaves the question open. Pure numbers, no tensors.
 */
import { differenceError } from '../config/standard-error';
import { healthyStd } from './embedding-std';
import { mcnemar } from './mcnemar';
import type { Quiz } from './quiz';
import type { WholeEvaluation } from './evaluation';

/** What a verdict is taken on. */
export type VerdictSigns = Pick<
  WholeEvaluation,
  | 'step'
  | 'testImages'
  | 'embeddingStd'
  | 'embeddingSize'
  | 'rankMe'
  | 'alignment'
  | 'histogramFound'
  | 'gainedImages'
  | 'lostImages'
> & {
  quiz: Quiz;
  /** Whether the run learns from how alike two views of an image are: only then its embeddings have to spread. */
  comparesPairs: boolean;
};

/** i18n key `probes.verdict.<name>`; of several that hold, the first. */
export const verdictNames = [
  'too-few-steps', // batch norm still counts its first statistics in
  'too-few-images', // an accuracy on them says little
  'collapsed', // all embeddings are nearly the same
  'trivial', // both views are the same image: there is nothing to learn
  'shortcut', // partners are found, colours give most of them away, and a probe reads less than untrained
  'unaligned', // partners are hardly closer than strangers
  'low-rank', // embeddings differ, but along few directions only
  'below-untrained', // a probe reads less from h, while partners are not found yet either
  'as-untrained', // a probe reads as much, within what chance gives
  'learned', // a probe reads more
] as const;
export type VerdictName = (typeof verdictNames)[number];

export type VerdictTone = 'well' | 'open' | 'warning';

export interface Verdict {
  name: VerdictName;
  tone: VerdictTone;
}

/** Of batch norm's first statistics, 0.9^50 = 0.5 % is left in the running ones. */
export const settledSteps = 50;
export const enoughImages = 200;
/** A dimension's std, as a fraction of the healthy 1/√k, below which embeddings have collapsed. */
const collapsedFraction = 0.05;
/** … and below which they hardly differ. */
const narrowFraction = 0.25;
/** Effective rank, as a fraction of k, below which few directions are used. */
const lowRankFraction = 0.15;
/** Squared distance of partners; strangers have 2. */
const unaligned = 1.2;
/** Squared distance of partners that only rounding keeps apart. */
const identical = 1e-6;
/** Fraction of the quiz's rounds, of which chance gives an eighth, from which on the game is being won. */
const won = 0.9;
/** Percent of the views whose partner has the most similar colour histogram, from which on colours give most partners away. */
const mostPartners = 50;
/** p of McNemar's test, below which chance is no explanation. */
export const significance = 0.05;
/** Standard errors of a difference that chance hardly gives. */
const errorsApart = 2;

/** Percentage points by which two accuracies on that many images must differ to tell them apart. */
export function tellingDifference(first: number, second: number, images: number): number {
  return 100 * errorsApart * differenceError(first / 100, second / 100, images);
}

export function verdictOn(signs: VerdictSigns): Verdict {
  const name = verdictNames.find((candidate) => holds[candidate](signs))!;
  return { name, tone: toneOf(name) };
}

function toneOf(name: VerdictName): VerdictTone {
  if (name === 'learned') return 'well';
  return name === 'collapsed' || name === 'trivial' || name === 'shortcut' ? 'warning' : 'open';
}

const holds: Record<VerdictName, (signs: VerdictSigns) => boolean> = {
  'too-few-steps': ({ step }) => step < settledSteps,
  'too-few-images': ({ testImages }) => testImages < enoughImages,
  // A std that is no number is no spread either.
  collapsed: (signs) => !(spreadOf(signs) >= collapsedFraction),
  trivial: ({ comparesPairs, alignment }) => comparesPairs && alignment < identical,
  shortcut: (signs) =>
    signs.comparesPairs &&
    signs.quiz.correct >= won * signs.quiz.rounds &&
    signs.histogramFound >= mostPartners &&
    gainOf(signs) === 'less',
  unaligned: ({ comparesPairs, alignment }) => comparesPairs && alignment > unaligned,
  'low-rank': (signs) =>
    signs.comparesPairs &&
    (spreadOf(signs) < narrowFraction || signs.rankMe < Math.max(lowRankFraction * signs.embeddingSize, 1.5)),
  'below-untrained': (signs) => gainOf(signs) === 'less',
  'as-untrained': (signs) => gainOf(signs) === 'as much',
  learned: () => true,
};

/** 1 if a dimension of the embeddings spreads as that of evenly drawn directions does. */
function spreadOf({ embeddingStd, embeddingSize }: VerdictSigns): number {
  return embeddingStd / healthyStd(embeddingSize);
}

/** What a linear probe reads from h, compared with the same encoder untrained, on the same test images. */
function gainOf({ gainedImages, lostImages }: VerdictSigns): 'less' | 'as much' | 'more' {
  if (mcnemar(gainedImages, lostImages) >= significance) return 'as much';
  return gainedImages > lostImages ? 'more' : 'less';
}
