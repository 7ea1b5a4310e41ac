/** @file A place of a sweep as it is shown: what is known of it, and what the paper found there. */
import type { PlaceSummary } from '../../runs/sweep-result';
import type { AxisValues, Measure } from '../../runs/sweeps/paper-sweep';

export interface OutcomePlace {
  values: AxisValues;
  paper: Partial<Record<Measure, number>>;
  /** None while no cell of it is done. */
  summary: PlaceSummary | undefined;
}
