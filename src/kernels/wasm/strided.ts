/**
 * @file Runs `assembly/strided-winograd.ts` and its gradients: 3×3 convolutions of stride 2 with 25 multiplications for
 * 36. Rounding differs in the seventh digit, as the coefficients are 0 and 1.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { ConvolutionShape } from '../convolution-shape';
import { assemblyOf, withScratch } from './assembly';
import { finelyShared, sharedSums, worthwhileParts } from './threads';

const numberBytes = 4;
/** Of the assembly: units and places of a tile of results, and transformed entries of dy of one of dx. */
const units = 25;
const places = 9;
const entries = 16;
/** So many that weights are fetched once for all of them, so few that they stay in the second cache. */
const tilesAtOnce = 32;
/** The fewest that were timed: with fewer, transforms weigh more beside the products that are saved. */
const minChannels = 16;
/** Of the transformed weights, or of the sums of their gradient, of which each thread has some: they stay in the second cache. */
const mostWeights = 2 ** 18;

export function suitsStrided(shape: ConvolutionShape): boolean {
  const { inChannels, outChannels } = shape;
  return (
    [shape.filterHeight, shape.filterWidth].every((size) => size === 3) &&
    [shape.strideHeight, shape.strideWidth].every((stride) => stride === 2) &&
    [inChannels, outChannels].every((channels) => channels % 8 === 0 && channels >= minChannels) &&
    Math.min(shape.outHeight, shape.outWidth) >= 2 &&
    units * inChannels * outChannels <= mostWeights
  );
}

/** x [n, h, w, cin] and kernel [3, 3, cin, cout] to y [n, ho, wo, cout]. @param x, kernel, y pointers */
export function stridedConvolution(
  backend: BackendWasm,
  shape: ConvolutionShape,
  x: number,
  kernel: number,
  y: number,
): void {
  const { inChannels, outChannels } = shape;
  const sides = tilesOf(shape);
  const group = groupOf(sides);
  const perTile = units * inChannels + places * outChannels;
  const room = group * pixelsOf(sides) * inChannels + tilesAtOnce * perTile;
  inParts(backend, shape, room, (parts, scratch, bytes, weights) => {
    const { threads } = assemblyOf(backend);
    const packing = worthwhileParts(threads, units * inChannels * outChannels);
    threads.run('stridedKernel', packing, kernel, inChannels, outChannels, weights);
    threads.run(
      'stridedConvolve',
      parts,
      x,
      ...sidesOf(shape),
      inChannels,
      ...marginsOf(shape),
      group,
      tilesAtOnce,
      scratch,
      bytes,
      weights,
      y,
      shape.outHeight,
      shape.outWidth,
      outChannels,
    );
  });
}

/** dy [n, ho, wo, cout] and kernel [3, 3, cin, cout] to dx [n, h, w, cin]. @param dy, kernel, dx pointers */
export function stridedInputGradient(
  backend: BackendWasm,
  shape: ConvolutionShape,
  dy: number,
  kernel: number,
  dx: number,
): void {
  const { inChannels, outChannels, batchSize } = shape;
  const { padInfo, inHeight, inWidth } = shape;
  const down = Math.ceil((inHeight + padInfo.top) / 4);
  const across = Math.ceil((inWidth + padInfo.left) / 4);
  const group = groupOf([down, across]);
  const perTile = entries * outChannels + units * inChannels;
  const room = group * (2 * down + 1) * (2 * across + 1) * outChannels + tilesAtOnce * perTile;
  inParts(backend, shape, room, (parts, scratch, bytes, weights) => {
    const { threads } = assemblyOf(backend);
    const packing = worthwhileParts(threads, units * inChannels * outChannels);
    threads.run('stridedInputKernel', packing, kernel, inChannels, outChannels, weights);
    threads.run(
      'stridedInputGradient',
      parts,
      dy,
      batchSize,
      shape.outHeight,
      shape.outWidth,
      outChannels,
      ...marginsOf(shape),
      group,
      tilesAtOnce,
      scratch,
      bytes,
      weights,
      dx,
      shape.inHeight,
      shape.inWidth,
      inChannels,
    );
  });
}

/** x [n, h, w, cin] and dy [n, ho, wo, cout] to dKernel [3, 3, cin, cout]. @param x, dy, dKernel pointers */
export function stridedKernelGradient(
  backend: BackendWasm,
  shape: ConvolutionShape,
  x: number,
  dy: number,
  dKernel: number,
): void {
  const { inChannels, outChannels } = shape;
  const sides = tilesOf(shape);
  const group = groupOf(sides);
  const perTile = units * inChannels + places * outChannels;
  const perImage = pixelsOf(sides) * inChannels + 4 * sides[0] * sides[1] * outChannels;
  const room = group * perImage + tilesAtOnce * perTile;
  inParts(
    backend,
    shape,
    room,
    (parts, scratch, bytes, sums) => {
      const { threads } = assemblyOf(backend);
      threads.run(
        'stridedGradient',
        parts,
        x,
        ...sidesOf(shape),
        inChannels,
        ...marginsOf(shape),
        dy,
        shape.outHeight,
        shape.outWidth,
        outChannels,
        group,
        tilesAtOnce,
        scratch,
        bytes,
        sums,
      );
      const numbers = units * inChannels * outChannels;
      threads.run('addSums', worthwhileParts(threads, parts * numbers), parts, sums, numbers);
      threads.run(
        'stridedKernelOf',
        worthwhileParts(threads, numbers),
        sums,
        inChannels,
        outChannels,
        dKernel,
      );
    },
    true,
  );
}

/**
 * Lends `work` room for so many numbers a thread, and for the weights of all units, or each part's sums of them.
 * @param ownSums whether each part has its own
 */
function inParts(
  backend: BackendWasm,
  { batchSize, inChannels, outChannels }: ConvolutionShape,
  numbers: number,
  work: (parts: number, scratch: number, bytes: number, weights: number) => void,
  ownSums = false,
): void {
  const { threads } = assemblyOf(backend);
  const parts = Math.min((ownSums ? sharedSums : finelyShared)(threads), batchSize);
  const bytes = numbers * numberBytes;
  const weightBytes = units * inChannels * outChannels * numberBytes * (ownSums ? parts : 1);
  withScratch(backend, [threads.rooms * bytes, weightBytes], (scratch, weights) =>
    work(parts, scratch, bytes, weights),
  );
}

/** Rows and columns of tiles of 2×2 results. */
const tilesOf = ({ outHeight, outWidth }: ConvolutionShape): [number, number] => [
  Math.ceil(outHeight / 2),
  Math.ceil(outWidth / 2),
];
/** Of an image that is padded for so many tiles. */
const pixelsOf = ([down, across]: [number, number]) => (4 * down + 1) * (4 * across + 1);
/** Images of so many tiles that are padded at a time. */
const groupOf = ([down, across]: [number, number]) => Math.ceil(tilesAtOnce / (down * across));
const sidesOf = ({ batchSize, inHeight, inWidth }: ConvolutionShape) => [batchSize, inHeight, inWidth];
const marginsOf = ({ padInfo }: ConvolutionShape) => [padInfo.top, padInfo.left];
