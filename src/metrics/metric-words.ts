/** @file The words of metrics and of what they stand beside, by their names, as i18n keeps them. */
import type { Bilingual } from '../config/bilingual';
import type { Chart, EvaluateMetric, Reference, TrainMetric } from './metric';
import { composeCharts, referencesOf } from './charts';

interface MetricWords {
  /** `label` and `help`, and of a gauge `healthy`. */
  metrics: Record<string, Record<string, string>>;
  /** `label`, and `help` where there is one. */
  references: Record<string, Record<string, string>>;
}

export function metricWords(
  metrics: readonly TrainMetric[] | readonly EvaluateMetric[],
): Bilingual<MetricWords> {
  const references: readonly Pick<Reference<never>, 'name' | 'words'>[] = referencesOf<never>(metrics);
  const wordsIn = (language: 'en' | 'ko') => ({
    metrics: Object.fromEntries(metrics.map((metric) => [metric.name, wordsOf(metric, language)])),
    references: Object.fromEntries(references.map(({ name, words }) => [name, { ...words[language] }])),
  });
  return { en: wordsIn('en'), ko: wordsIn('ko') };
}

function wordsOf(metric: TrainMetric | EvaluateMetric, language: 'en' | 'ko'): Record<string, string> {
  const healthy = 'gauge' in metric ? metric.gauge?.words?.[language] : undefined;
  return { ...metric.words[language], ...(healthy !== undefined && { healthy }) };
}

/** By the chart's id. */
export function chartWords(metrics: readonly TrainMetric[]): Bilingual<Record<string, Chart['words']['en']>> {
  const charts = composeCharts(metrics);
  const wordsIn = (language: 'en' | 'ko') =>
    Object.fromEntries(charts.map(({ id, words }) => [id, words[language]]));
  return { en: wordsIn('en'), ko: wordsIn('ko') };
}
