/**
 * @file Runs `assembly/strided-winograd.ts` and its gradients: 3×3 convolutions of stride 2 with 81 multiplications for
 * 144. Results differ by a few millionths of the largest from those of f64, as Winograd's F(4, 2) rounds more.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { ConvolutionShape } from '../convolution-shape';
import { assemblyOf, withScratch } from './assembly';
import { finelyShared, sharedSums, worthwhileParts } from './threads';

const numberBytes = 4;
/** Of the assembly: what a tile of 4×4 results is made of. */
const units = 81;
const places = 25;
/** So many that weights are fetched once for all of them, so few that all stays in the second cache. */
const tilesAtOnce = 16;
/** More where each time sums are read and written, too. */
const summedTiles = 32;
/** The fewest that were timed: with fewer, transforms weigh more beside the products that are saved. */
const minChannels = 16;
/** Products of channels: those that were timed. With more, transformed weights no longer stay in any cache. */
const mostWeights = 2 ** 13;
/** Of all parts' sums of the weights' gradient where there are more parts than threads: adding more up takes too long. */
const mostSums = 2 ** 20;
/** Of the multiplications, above which saving some of them is not worth its transforms. */
const mostProducts = 0.9;

export function suitsStrided(shape: ConvolutionShape): boolean {
  const { inChannels, outChannels } = shape;
  return (
    [shape.filterHeight, shape.filterWidth].every((size) => size === 3) &&
    [shape.strideHeight, shape.strideWidth].every((stride) => stride === 2) &&
    [inChannels, outChannels].every((channels) => channels % 8 === 0 && channels >= minChannels) &&
    inChannels * outChannels <= mostWeights &&
    isTiledWell(shape)
  );
}

/** Whether so little of the tiles lies outside the image that they save multiplications. */
function isTiledWell(shape: ConvolutionShape): boolean {
  const [[down, across], [backDown, backAcross]] = [tilesOf(shape), inputTilesOf(shape)];
  const tiles = Math.max(down, backDown) * Math.max(across, backAcross);
  return units * tiles <= mostProducts * 9 * shape.outHeight * shape.outWidth;
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
  const [, across] = tilesOf(shape);
  const bands = bandsOf(across);
  const perTile = units * inChannels + places * outChannels;
  const room = 10 * (8 * across + 1) * inChannels + bands * across * perTile;
  inParts(backend, shape, room, (parts, scratch, bytes, weights) => {
    const { threads } = assemblyOf(backend);
    const packing = worthwhileParts(threads, weightNumbersOf(shape));
    threads.run('stridedKernel', packing, kernel, inChannels, outChannels, weights);
    threads.run(
      'stridedConvolve',
      parts,
      x,
      ...sidesOf(shape),
      inChannels,
      ...marginsOf(shape),
      bands,
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
  const [, across] = inputTilesOf(shape);
  const bands = bandsOf(across);
  const perTile = places * outChannels + units * inChannels;
  const room = 6 * (4 * across + 1) * outChannels + bands * across * perTile;
  inParts(backend, shape, room, (parts, scratch, bytes, weights) => {
    const { threads } = assemblyOf(backend);
    const packing = worthwhileParts(threads, weightNumbersOf(shape));
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
      bands,
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
  const [, across] = tilesOf(shape);
  const bands = bandsOf(across, summedTiles);
  const perTile = units * inChannels + places * outChannels;
  const [line, lineOfDy] = [(8 * across + 1) * inChannels, 4 * across * outChannels];
  const room = 9 * line + Math.max(line, lineOfDy) + 5 * lineOfDy + bands * across * perTile;
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
        bands,
        scratch,
        bytes,
        sums,
      );
      const numbers = weightNumbersOf(shape);
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
  shape: ConvolutionShape,
  numbers: number,
  work: (parts: number, scratch: number, bytes: number, weights: number) => void,
  ownSums = false,
): void {
  const { threads } = assemblyOf(backend);
  const weightNumbers = weightNumbersOf(shape);
  const fewSums = Math.max(threads.count, Math.floor(mostSums / weightNumbers));
  const wished = ownSums ? Math.min(sharedSums(threads), fewSums) : finelyShared(threads);
  const parts = Math.min(wished, shape.batchSize);
  const bytes = numbers * numberBytes;
  const weightBytes = weightNumbers * numberBytes * (ownSums ? parts : 1);
  withScratch(backend, [threads.rooms * bytes, weightBytes], (scratch, weights) =>
    work(parts, scratch, bytes, weights),
  );
}

/** Of all units. */
const weightNumbersOf = ({ inChannels, outChannels }: ConvolutionShape) => units * inChannels * outChannels;
/** Rows and columns of tiles of 4×4 results. */
const tilesOf = ({ outHeight, outWidth }: ConvolutionShape): [number, number] => [
  Math.ceil(outHeight / 4),
  Math.ceil(outWidth / 4),
];
/** Of 8×8 entries of dx, which begin where the margin of x does. */
const inputTilesOf = ({ inHeight, inWidth, padInfo }: ConvolutionShape): [number, number] => [
  Math.ceil((inHeight + padInfo.top) / 8),
  Math.ceil((inWidth + padInfo.left) / 8),
];
/** Rows of so many tiles that are transformed at a time. */
const bandsOf = (across: number, tiles = tilesAtOnce) => Math.max(Math.floor(tiles / across), 1);
const sidesOf = ({ batchSize, inHeight, inWidth }: ConvolutionShape) => [batchSize, inHeight, inWidth];
const marginsOf = ({ padInfo }: ConvolutionShape) => [padInfo.top, padInfo.left];
