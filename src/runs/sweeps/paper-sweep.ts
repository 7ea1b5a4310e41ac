/**
 * @file What a ready-made sweep of the paper (Chen et al. 2020, arXiv 2002.05709) is: the places that it
 * tries, the paper's own numbers there, and how much of it a laptop has time for.
 */
import type { Bilingual } from '../../config/bilingual';
import type { ConfigValue } from '../../config/config-fields';

/** For withFields. */
export type Changes = readonly (readonly [path: string, value: ConfigValue])[];

/** What a place of a grid is called along one axis; of an axis that is a setting, its value. */
export type AxisValue = string | number | boolean;
export type AxisValues = Readonly<Record<string, AxisValue>>;

/** What a cell comes to; accuracies in percent. */
export const measures = ['probeH', 'knnH', 'contrastiveAccuracy', 'loss'] as const;
export type Measure = (typeof measures)[number];

/** One place of a grid, which every seed tries once. */
export interface Place {
  /** By axis, in the order of rows and columns. */
  values: AxisValues;
  /** What it changes of the settings that all places share. */
  changes: Changes;
  /** What the paper found there. */
  paper?: Partial<Record<Measure, number>>;
}

export const budgetNames = ['laptop', 'longer'] as const;
export type BudgetName = (typeof budgetNames)[number];

export interface Budget {
  settings: Changes;
  seeds: number;
}

interface AxisWords {
  label: string;
  /** What its values are called, where they are not shown as they are. */
  values: Readonly<Record<string, string>>;
}

export interface PaperSweep {
  /** As on the command line. */
  name: string;
  words: Bilingual<{
    title: string;
    /** What the paper found. */
    found: string;
    /** What is smaller or otherwise different here. */
    scaled: string;
  }>;
  /** Words of the axes that are no settings. */
  axes?: Readonly<Record<string, Bilingual<AxisWords>>>;
  /** Over the preset `quick`. */
  settings: Changes;
  places: readonly Place[];
  budgets: Readonly<Record<BudgetName, Budget>>;
}

/** Places along one setting. */
export function along(
  path: string,
  paper: readonly (readonly [value: AxisValue, probeH: number])[],
): Place[] {
  return paper.map(([value, probeH]) => ({
    values: { [path]: value },
    changes: [[path, value]],
    paper: { probeH },
  }));
}
