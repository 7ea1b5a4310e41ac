/** @file The curves of a run's evidence: of each accuracy that is drawn, what was measured of it. */
import type { Evaluation } from '../../evaluate/evaluation';
import { referencesOf } from '../../metrics/charts';
import { evaluateMetrics } from '../../metrics/evaluate-metrics';
import { errorOf, type EvaluateMetric } from '../../metrics/metric';
import type { MeasuredPoint } from '../charts/time-series-chart';

export const drawn = evaluateMetrics.flatMap(({ line, ...metric }) => (line ? [{ ...metric, line }] : []));
export const baselines = referencesOf(drawn);

/** A curve is of like evaluations: of points what they measure, of whole ones the rest. */
export function curveOf(
  metric: Pick<EvaluateMetric, 'value'>,
  points: readonly Evaluation[],
  wholes: readonly Evaluation[],
): readonly Evaluation[] {
  return points.some((point) => metric.value(point) !== undefined) ? points : wholes;
}

export function pointsOf(
  evaluations: readonly Evaluation[],
  metric: Pick<EvaluateMetric, 'value' | 'unit' | 'format'>,
) {
  return evaluations.flatMap((evaluation): MeasuredPoint[] => {
    const y = metric.value(evaluation);
    if (y === undefined) return [];
    const error = errorOf(metric, y, evaluation);
    return [{ x: evaluation.step, y, ...(error !== undefined && { error }) }];
  });
}
