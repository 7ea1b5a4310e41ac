/** @file Metrics as files hold them, by their keys. What was not measured is left out. */
import type { StepMetrics } from './step-metrics';
import { trainMetrics } from './train-metrics';

interface Written<Measured> {
  key: string;
  value: (measured: Measured) => number | undefined;
}

export function valuesByKey<Measured>(
  metrics: readonly Written<Measured>[],
  measured: Measured,
): Record<string, number> {
  const values = metrics.map(({ key, value }) => [key, value(measured)] as const);
  return Object.fromEntries(values.filter((entry): entry is [string, number] => entry[1] !== undefined));
}

/** What summary.json says of the first and the last logged step. */
export function summaryValues(first: StepMetrics, last: StepMetrics): Record<string, number> {
  const written = trainMetrics.flatMap(({ summary, value }) => [
    { key: summary?.first, value: value(first) },
    { key: summary?.last, value: value(last) },
  ]);
  return Object.fromEntries(
    written.flatMap(({ key, value }) => (key && value !== undefined ? [[key, value]] : [])),
  );
}
