/**
 * @file What a metric says of itself. It describes: how a number is read from what was measured, what it is
 * called, how it is written and drawn, and what it stands beside. What measures it is `src/train` and
 * `src/evaluate`. No tensors, no React: page, worker and command line read the same descriptions.
 */
import type { Bilingual } from '../config/bilingual';
import type { RunConfig } from '../config/run-config';
import type { LossUnit } from '../losses/loss-description';
import { standardError } from '../config/standard-error';
import type { Evaluation } from '../evaluate/evaluation';
import type { StepMetrics } from './step-metrics';

export type Unit =
  | 'nats'
  | 'cosine'
  | 'fraction' // 0–1
  | 'percent' // 0–100
  | 'images/s'
  | 'per step' // what multiplies a gradient
  | 'length' // of unit embeddings
  | 'squared length'
  | 'squared error' // of values from black, 0, to white, 1
  | 'directions';

/** An accuracy is written in percent with one standard error, all else with so many digits. */
export type Format<Context> =
  | { digits: number }
  | { significantDigits: number }
  | { countedOn: (context: Context) => number };

/** How a value is written. @typeParam Context what besides the value decides it */
export interface Quantity<Context> {
  /** Where the context decides it, a function of that. */
  unit: Unit | ((context: Context) => Unit);
  format: Format<Context>;
}

/** Its place in the table of scores: the value stands there. */
export interface Cell {
  row: ScoreRow;
  column: ScoreColumn;
}

/** In the table's order. */
export const scoreRows = ['trainedH', 'trainedZ', 'untrained', 'pixels', 'chance'] as const;
export type ScoreRow = (typeof scoreRows)[number];
export const scoreColumns = ['knn', 'probe'] as const;
export type ScoreColumn = (typeof scoreColumns)[number];

/** A value that a metric stands beside, drawn as a line across its chart. */
export interface Reference<Context> extends Quantity<Context> {
  name: string;
  /** Undefined where it does not apply. */
  value: (context: Context) => number | undefined;
  colour: string;
  /** Which side of the line has room for its label. */
  side: 'above' | 'below';
  cells?: readonly Cell[];
  words: Bilingual<{ label: string; help?: string }>;
}

/** How a metric's curve is drawn. */
export interface Line {
  /** A colour of the page, as CSS writes it. */
  colour: string;
  /** As SVG's stroke-dasharray; a full line without. */
  dash?: string;
}

/** @typeParam Measured what its value is read from; @typeParam Context what it stands beside follows from */
interface Metric<Measured, Context> extends Quantity<Context> {
  /** Its key in metrics.jsonl and, for an evaluation's, in summary.json. */
  key: string;
  /** Undefined where it was not measured. */
  value: (measured: Measured) => number | undefined;
  /** The ends of its gauge; what its chart shows at least. A chart of metrics without one fits the values. */
  range?: (context: Context) => readonly [number, number];
  /** In which runs; in all unless told. */
  isMeasured?: (config: RunConfig) => boolean;
  better?: 'more' | 'less';
  references?: readonly Reference<Context>[];
  words: Bilingual<{ label: string; help: string }>;
}

/** A card with curves, which train metrics name; `chart-<id>` on the page. */
export interface Chart {
  id: string;
  words: Bilingual<{ title: string; lookFor: string }>;
  /** Stands behind the title. */
  unit?: (config: RunConfig) => LossUnit;
}

/** Of a logged step. Its context is the config, so that references are there before the first step. */
export interface TrainMetric extends Metric<StepMetrics, RunConfig> {
  name: `train/${string}`;
  line?: Line & { chart: Chart };
  /** Its keys in summary.json, for its value at the first and the last logged step. */
  summary?: { first?: string; last?: string };
}

/** A bar over the metric's range. */
export interface Gauge {
  /** Where theory names a healthy value, a post stands. */
  healthy?: (evaluation: Evaluation) => number;
  /** What stands beneath, with `{{value}}` for the healthy one; without, whether more or less is better. */
  words?: Bilingual<string>;
}

/** Of an evaluation on test images. */
export interface EvaluateMetric extends Metric<Evaluation, Evaluation> {
  name: `evaluate/${string}`;
  range: (evaluation: Evaluation) => readonly [number, number];
  better: 'more' | 'less';
  /** In the one chart of evidence. */
  line?: Line;
  cells?: readonly Cell[];
  gauge?: Gauge;
}

export function isMeasured(
  metric: { isMeasured?: (config: RunConfig) => boolean },
  config: RunConfig,
): boolean {
  return metric.isMeasured?.(config) ?? true;
}

export function unitOf<Context>({ unit }: Quantity<Context>, context: Context): Unit {
  return typeof unit === 'function' ? unit(context) : unit;
}

/** One standard error of an accuracy, in its unit; undefined for what is not counted. */
export function errorOf<Context>(
  quantity: Quantity<Context>,
  value: number,
  context: Context,
): number | undefined {
  const { format } = quantity;
  if (!('countedOn' in format)) return undefined;
  const whole = unitOf(quantity, context) === 'percent' ? 100 : 1;
  return whole * standardError(value / whole, format.countedOn(context));
}

/** A number that could not be measured, as where images have no labels, is none. */
export function measured(value: number | undefined): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}
