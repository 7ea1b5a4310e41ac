/**
 * @file For tests: a loss of positives and negatives, as textbooks write it, in plain numbers, with its gradient;
 * and embeddings to try it on, ties included.
 */
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { tensor2d, tidy, valueAndGrad, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';
import { expect } from 'vitest';
import type { RunConfig } from '../config/run-config';
import { createRandom, type Random } from '../random/random';
import type { ContrastiveLoss } from './contrastive-loss';
import type { Mining } from './loss-fields';

/** A term, and its slopes by the cosines of the positive and of the negative. */
type Term = readonly [value: number, byPositive: number, byNegative: number];

export interface PlainLoss {
  positive: (cosine: number) => Term;
  negative: (cosine: number, ofPositive: number) => Term;
}

interface Result {
  value: number;
  gradient: number[];
}

const dot = (a: number[], b: number[]) => a.reduce((total, x, d) => total + x * b[d]!, 0);

/** @param z embeddings [2N][k] */
function plainly(z: number[][], { positive, negative }: PlainLoss, mining: Mining): Result {
  const rows = z.length;
  const lengths = z.map((row) => Math.max(Math.sqrt(dot(row, row)), 1e-12));
  const u = z.map((row, i) => row.map((x) => x / lengths[i]!));
  const pulls = u.map((row) => row.map(() => 0));
  const pull = (i: number, k: number, slope: number) =>
    u[i]!.forEach((_, d) => {
      pulls[i]![d]! += (slope / rows) * u[k]![d]!;
      pulls[k]![d]! += (slope / rows) * u[i]![d]!;
    });
  let value = 0;
  for (let i = 0; i < rows; i++) {
    const partner = (i + rows / 2) % rows;
    const ofPartner = dot(u[i]!, u[partner]!);
    let counting = z.flatMap((_, k) => (k === i || k === partner ? [] : [{ k, cosine: dot(u[i]!, u[k]!) }]));
    if (mining === 'semi-hard') {
      const below = counting.filter(({ cosine }) => cosine < ofPartner);
      const most = Math.max(...below.map(({ cosine }) => cosine));
      counting = below.filter(({ cosine }) => cosine === most).slice(0, 1);
    }
    const own = positive(ofPartner);
    value += own[0] / rows;
    pull(i, partner, own[1]);
    for (const { k, cosine } of counting) {
      const [term, byPositive, byNegative] = negative(cosine, ofPartner);
      value += term / counting.length / rows;
      pull(i, partner, byPositive / counting.length);
      pull(i, k, byNegative / counting.length);
    }
  }
  const gradient = u.flatMap((row, i) => {
    const along = dot(pulls[i]!, row);
    return row.map((x, d) => (pulls[i]![d]! - along * x) / lengths[i]!);
  });
  return { value, gradient };
}

function inTensors(z: number[][], loss: ContrastiveLoss, config: RunConfig['loss']): Result {
  return tidy(() => {
    const { value, grad } = valueAndGrad((x: Tensor) => loss(x as Tensor2D, config))(tensor2d(z));
    return { value: value.dataSync()[0]!, gradient: [...grad.dataSync()] };
  });
}

/** The loss alone. */
export function valueOf(z: number[][], loss: ContrastiveLoss, config: RunConfig['loss']): number {
  return inTensors(z, loss, config).value;
}

/** Embeddings [2N][k], N from 1 on, in f32; in some rounds several are the same, partners and strangers. */
function someEmbeddings(random: Random, round: number): number[][] {
  const images = round % 6 === 0 ? 1 : round % 6 === 1 ? 2 : random.integer(2, 12);
  const size = random.integer(2, 20);
  const z = Array.from({ length: 2 * images }, () =>
    Array.from({ length: size }, () => Math.fround(random.normal())),
  );
  if (round % 2 === 0) return z;
  const kinds = random.integer(1, 4);
  return z.map((_, i) => z[i % kinds] ?? z[0]!);
}

/** Expects value and gradient to be the plain ones, within f32, whatever the shape. */
export function expectSameAsPlain(
  loss: ContrastiveLoss,
  plain: PlainLoss,
  config: RunConfig['loss'] & { mining: Mining },
  seed: number,
): void {
  const random = createRandom(seed, 'test');
  for (let round = 0; round < 30; round++) {
    const z = someEmbeddings(random, round);
    const expected = plainly(z, plain, config.mining);
    const got = inTensors(z, loss, config);
    const label = `round ${round}, [${z.length}, ${z[0]!.length}]`;
    expect(Math.abs(got.value - expected.value), label).toBeLessThanOrEqual(
      1e-5 * Math.max(Math.abs(expected.value), 0.01),
    );
    // Of embeddings that are all the same, large terms cancel.
    const largest = Math.max(...expected.gradient.map(Math.abs), 0.1);
    const worst = Math.max(...got.gradient.map((x, i) => Math.abs(x - expected.gradient[i]!)));
    expect(worst, label).toBeLessThanOrEqual(1e-5 * largest);
  }
}

/** [2N][k] of N images, partners alike and all others at right angles. */
export function orthonormal(images: number): number[][] {
  const rows = Array.from({ length: images }, (_, i) =>
    Array.from({ length: images }, (_, k) => (i === k ? 3 : 0)),
  );
  return [...rows, ...rows];
}

/** [2N][k], all the same. */
export function collapsed(images: number): number[][] {
  return Array.from({ length: 2 * images }, () => [0.3, -0.4, 0.5]);
}
