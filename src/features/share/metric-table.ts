/**
 * @file All that was measured in a run, as a table: a row for each step that was logged or judged, a column for each
 * metric by its name, with its unit, and for an accuracy one more for its standard error.
 */
import type { RunConfig } from '../../config/run-config';
import type { Evaluation } from '../../evaluate/evaluation';
import { referencesOf } from '../../metrics/charts';
import { evaluateMetrics } from '../../metrics/evaluate-metrics';
import { errorOf, isMeasured, unitOf, type Quantity } from '../../metrics/metric';
import { trainMetrics } from '../../metrics/train-metrics';
import type { History } from '../../state/metric-history';
import { newestOf, type ProbesState } from '../probes/store';
import type { Cell } from '../../runs/export/csv';

export interface Measured {
  config: RunConfig;
  /** 0 where that is not known yet. */
  stepsPerEpoch: number;
  history: History;
  evidence: Pick<ProbesState, 'points' | 'wholes'>;
}

/** Its value in a row. */
interface Column {
  header: string;
  value: (step: number) => Cell;
}

/** Of one step's two evaluations the one on more images counts. */
export function metricTable({ config, stepsPerEpoch, history, evidence }: Measured): Cell[][] {
  const rowOf = new Map(history.steps.map((step, row) => [step, row]));
  const judged = new Map([...evidence.points, ...evidence.wholes].map((one) => [one.step, one]));
  const newest = newestOf(evidence);
  const columns: Column[] = [
    { header: 'step', value: (step) => step },
    { header: 'epoch', value: (step) => (stepsPerEpoch > 0 ? step / stepsPerEpoch : undefined) },
    ...trainMetrics
      .filter((metric) => isMeasured(metric, config))
      .map((metric) => ({
        header: `${metric.name} (${unitOf(metric, config)})`,
        value: (step: number) => {
          const row = rowOf.get(step);
          return row === undefined ? undefined : valuesOf(history, metric.name)[row];
        },
      })),
    ...(newest ? evidenceColumns(config, newest) : []).map(({ header, value }) => ({
      header,
      value: (step: number) => {
        const evaluation = judged.get(step);
        return evaluation && value(evaluation);
      },
    })),
  ];
  const steps = [...new Set([...rowOf.keys(), ...judged.keys()])].sort((a, b) => a - b);
  return [
    columns.map(({ header }) => header),
    ...steps.map((step) => columns.map(({ value }) => value(step))),
  ];
}

function valuesOf({ columns }: History, name: string): readonly number[] {
  return columns.find((column) => column.name === name)!.values;
}

interface EvidenceColumn {
  header: string;
  value: (evaluation: Evaluation) => number | undefined;
}

const counts: readonly EvidenceColumn[] = [
  { header: 'evaluate/test-images (images)', value: ({ testImages }) => testImages },
  { header: 'evaluate/bank-images (images)', value: ({ bankImages }) => bankImages },
  { header: 'evaluate/k (neighbours)', value: ({ k }) => k },
  { header: 'evaluate/quiz-won (rounds)', value: ({ quiz }) => quiz.correct },
  { header: 'evaluate/quiz-played (rounds)', value: ({ quiz }) => quiz.rounds },
  { header: 'evaluate/recoloured-quiz-won (rounds)', value: ({ recolouredQuiz }) => recolouredQuiz.correct },
  {
    header: 'evaluate/recoloured-quiz-played (rounds)',
    value: ({ recolouredQuiz }) => recolouredQuiz.rounds,
  },
];

/** @param newest decides units, where a metric leaves them open */
function evidenceColumns(config: RunConfig, newest: Evaluation): EvidenceColumn[] {
  const measured = evaluateMetrics.filter((metric) => isMeasured(metric, config));
  const references = referencesOf(measured).map(({ name, ...rest }) => ({
    name: `evaluate/${name}`,
    ...rest,
  }));
  return [...[...measured, ...references].flatMap((metric) => withError(metric, newest)), ...counts];
}

type Judged = Quantity<Evaluation> & { name: string; value: EvidenceColumn['value'] };

function withError(metric: Judged, newest: Evaluation): EvidenceColumn[] {
  const unit = unitOf(metric, newest);
  const { name, value } = metric;
  const columns = [{ header: `${name} (${unit})`, value }];
  if (!('countedOn' in metric.format)) return columns;
  const error = (evaluation: Evaluation) => {
    const found = value(evaluation);
    return found === undefined ? undefined : errorOf(metric, found, evaluation);
  };
  return [...columns, { header: `${name} standard error (${unit})`, value: error }];
}
