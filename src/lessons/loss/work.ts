/**
 * @file InfoNCE of one anchor as it is worked out by hand (Chen et al. 2020, eq. 1): the cosines as they are shown, with
 * two decimals, and each term that follows from them. Pure numbers.
 */

/** What is filled in, of an anchor with candidates k, the positive among them. */
export interface Work {
  /** s_k / τ. */
  scaled: readonly number[];
  /** exp(s_k / τ). */
  exponentials: readonly number[];
  /** Σ_k exp(s_k / τ). */
  sum: number;
  /** Of the positive: its exponential over the sum. */
  probability: number;
  /** −ln of that, in nats. */
  loss: number;
}

/** The names of its fields, in the order in which they follow from each other. */
export const termsOf = (candidates: number) => [
  ...Array.from({ length: candidates }, (_, k) => `scaled-${k}`),
  ...Array.from({ length: candidates }, (_, k) => `exponential-${k}`),
  ...['sum', 'probability', 'loss'],
];

/** As the page shows a cosine. */
export function shownCosine(cosine: number): number {
  return Math.round(100 * cosine) / 100;
}

/** @param cosines as shown @param positive which of them is the partner's */
export function workOut(cosines: readonly number[], positive: number, temperature: number): Work {
  const scaled = cosines.map((cosine) => cosine / temperature);
  const exponentials = scaled.map(Math.exp);
  const sum = exponentials.reduce((total, value) => total + value, 0);
  const probability = exponentials[positive]! / sum;
  return { scaled, exponentials, sum, probability, loss: -Math.log(probability) };
}

export function termOf({ scaled, exponentials, ...single }: Work, name: string): number {
  const [kind, k] = name.split('-');
  if (kind === 'scaled') return scaled[Number(k)]!;
  if (kind === 'exponential') return exponentials[Number(k)]!;
  return single[kind as keyof typeof single];
}

/** Whoever works with numbers of two or three digits is this far off. */
const relativeTolerance = 0.02;
const absoluteTolerance = 0.011;

/** @param given as typed, with a point or a comma @returns undefined where nothing is given */
export function isRight(given: string, expected: number): boolean | undefined {
  const text = given.trim().replace(',', '.').replace('−', '-');
  if (text === '') return undefined;
  const value = Number(text);
  return Math.abs(value - expected) <= Math.max(absoluteTolerance, relativeTolerance * Math.abs(expected));
}
