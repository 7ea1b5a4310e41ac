/** @file What the board makes of a class's cards, in plain numbers: where curves lie, what they are labelled with, who predicted what. */
import { bisectRight, rollup } from 'd3-array';
import type { ClassCard, Prediction } from '../../runs/class-card';

type Curve = ClassCard['curve'];

/** On the straight line between two of its points; undefined before the first and after the last. */
export function valueAt(curve: Curve, x: number): number | undefined {
  const after = bisectRight(
    curve.map((point) => point.x),
    x,
  );
  const [from, to] = [curve[after - 1], curve[after]];
  if (!from) return undefined;
  if (!to) return from.x === x ? from.y : undefined;
  return from.y + ((x - from.x) / (to.x - from.x)) * (to.y - from.y);
}

export interface Label {
  /** Of its middle, in pixels. */
  y: number;
  /** From 0 on, away from the curves. */
  column: number;
}

/**
 * Labels at the ends of curves, none on top of another: as near to its curve as the others leave room, in as many
 * columns as it takes.
 * @param ends of the curves, in pixels
 * @param size of a label: how far it needs to be from one above or below it
 * @param range where middles of labels may lie, from the lowest number to the highest
 */
export function spreadLabels(
  ends: readonly number[],
  size: number,
  [from, to]: readonly [number, number],
): { labels: Label[]; columns: number } {
  const inOneColumn = Math.max(Math.floor((to - from) / size) + 1, 1);
  const columns = Math.max(Math.ceil(ends.length / inOneColumn), 1);
  const gap = size / columns;
  const order = ends.map((_, i) => i).sort((a, b) => ends[a]! - ends[b]!);
  const places: number[] = [];
  for (const i of order) places.push(Math.max(ends[i]!, from, (places.at(-1) ?? -Infinity) + gap));
  for (let k = places.length - 1, most = to; k >= 0; k--, most -= gap) places[k] = Math.min(places[k]!, most);
  const labels: Label[] = [];
  order.forEach((i, k) => (labels[i] = { y: places[k]!, column: k % columns }));
  return { labels, columns };
}

/** The settings of most cards, seeds aside, and whose are others; undefined where no card tells its own. */
export function commonSettings(
  cards: readonly ClassCard[],
): { settings: string; others: ReadonlySet<ClassCard> } | undefined {
  const counts = rollup(
    cards.filter(({ settings }) => settings !== ''),
    (group) => group.length,
    ({ settings }) => withoutSeed(settings),
  );
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (!most) return undefined;
  const [settings] = most;
  return { settings, others: new Set(cards.filter((card) => withoutSeed(card.settings) !== settings)) };
}

function withoutSeed(settings: string): string {
  const parameters = new URLSearchParams(settings);
  parameters.delete('seed');
  return parameters.toString();
}

export interface Tally {
  /** By option: who predicted it, and of whose runs it came out. */
  options: ReadonlyMap<string, { predicted: number; found: number }>;
  /** Predictions that came true, that did not, and of runs that could not tell. */
  right: number;
  wrong: number;
  open: number;
}

/** Of one question. @param options as they are offered; others are added */
export function tallyOf(predictions: readonly Prediction[], options: readonly string[]): Tally {
  const counts = new Map(options.map((option) => [option, { predicted: 0, found: 0 }]));
  const of = (option: string) => {
    const count = counts.get(option) ?? { predicted: 0, found: 0 };
    counts.set(option, count);
    return count;
  };
  const tally = { options: counts, right: 0, wrong: 0, open: 0 };
  for (const { answer, found } of predictions) {
    of(answer).predicted++;
    if (found !== null) of(found).found++;
    tally[outcomeOf({ answer, found })]++;
  }
  return tally;
}

export function outcomeOf({ answer, found }: Omit<Prediction, 'question'>): 'right' | 'wrong' | 'open' {
  if (found === null) return 'open';
  return answer === found ? 'right' : 'wrong';
}

/** Of the cards of one lesson, by question: the predictions, in the order of the cards. */
export function predictionsByQuestion(
  cards: readonly ClassCard[],
): ReadonlyMap<string, readonly Prediction[]> {
  const byQuestion = new Map<string, Prediction[]>();
  for (const prediction of cards.flatMap(({ predictions }) => predictions)) {
    const all = byQuestion.get(prediction.question) ?? [];
    all.push(prediction);
    byQuestion.set(prediction.question, all);
  }
  return byQuestion;
}
