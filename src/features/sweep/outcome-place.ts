/** @file A place of a sweep as it is shown: what is known of it, and what the paper found there. */
import { placeKey, placesOf } from '../../runs/sweep';
import { summarise, type PlaceSummary, type SweepResult } from '../../runs/sweep-result';
import type { AxisValues, Measure } from '../../runs/sweeps/paper-sweep';

export interface OutcomePlace {
  values: AxisValues;
  paper: Partial<Record<Measure, number>>;
  /** None while no cell of it is done. */
  summary: PlaceSummary | undefined;
}

/** Of a file without a plan only those that were trained. */
export function outcomePlaces({ plan, cells }: SweepResult): OutcomePlace[] {
  const summaries = summarise(cells);
  const summaryOf = new Map(summaries.map((summary) => [placeKey(summary.values), summary]));
  return (plan ? placesOf(plan) : summaries).map((place) => ({
    values: place.values,
    paper: ('paper' in place && place.paper) || {},
    summary: summaryOf.get(placeKey(place.values)),
  }));
}
