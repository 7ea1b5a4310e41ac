/**
 * @file Runs `assembly/winograd.ts` and `winograd-gradient.ts` for the convolutions that they compute with fewer
 * multiplications, and the plain functions for all others. Rounding differs: in the seventh digit, as Winograd's
 * coefficients are 0, 1 and ½.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { ConvolutionShape } from '../convolution-shape';
import { assemblyOf, withScratch } from './assembly';
import { convolve, type Convolution } from './convolution';
import { kernelGradient } from './kernel-gradient';
import { finelyShared, sharedSums, worthwhileParts } from './threads';

const numberBytes = 4;
const places = 16;
/** Of the assembly: bytes after a place's tiles, and tiles that the gradient transforms at a time. */
const placeGap = 64;
const gradientTiles = 64;
/** So many that a block of weights is fetched once for all of them, so few that they stay in the second cache. */
const tilesAtOnce = 32;
/** Padded images that are worked on at a time. */
const cachedBytes = 256 * 1024;
/** Below, what is gained in products is lost in transforms: a step of the tiny network took 1.05 to 1.14 times as long. */
const minChannels = 64;
/** Sums of this size each thread may have for itself. */
const ownSumBytes = 2 ** 20;

const suits = (depth: number, channels: number, rows: number, columns: number) =>
  depth % 8 === 0 &&
  channels % 8 === 0 &&
  Math.min(depth, channels) >= minChannels &&
  Math.min(rows, columns) >= 2;

const isOne = ([down, across]: readonly [number, number]) => down === 1 && across === 1;

/** @param source, kernel, target pointers */
export function convolveFast(
  backend: BackendWasm,
  convolution: Convolution,
  source: number,
  kernel: number,
  target: number,
): void {
  const { top, left, windowSteps, resultSteps, phases, sourceShape, targetShape } = convolution;
  const [images, height, width, depth] = sourceShape;
  const [, rows, columns, channels] = targetShape;
  const { lines, taps, firstWindow, kernelOffset, lineStep, tapStep } = phases[0]!;
  const isDense = isOne(windowSteps) && isOne(resultSteps) && Math.max(...firstWindow) === 0;
  if (!isDense || lines !== 3 || taps !== 3 || !suits(depth, channels, rows, columns)) {
    convolve(backend, convolution, source, kernel, target);
    return;
  }
  const { threads } = assemblyOf(backend);
  const [down, across] = [Math.ceil(rows / 2), Math.ceil(columns / 2)];
  const tileBytes = places * (tilesAtOnce * (depth + channels) * numberBytes + 2 * placeGap);
  const parts = Math.min(finelyShared(threads), images);
  const paddedBytes = (2 * down + 2) * (2 * across + 2) * depth * numberBytes;
  const wished = Math.max(Math.floor(cachedBytes / paddedBytes), Math.ceil(tilesAtOnce / (down * across)));
  const group = Math.min(wished, Math.ceil(images / parts));
  const scratchBytes = group * paddedBytes + tileBytes;
  const weightNumbers = places * depth * channels;
  withScratch(backend, [threads.rooms * scratchBytes, weightNumbers * numberBytes], (scratch, weights) => {
    threads.run(
      'winogradKernel',
      worthwhileParts(threads, weightNumbers),
      kernel + kernelOffset * numberBytes,
      lineStep,
      tapStep,
      depth,
      convolution.depthStep,
      channels,
      convolution.channelStep,
      weights,
    );
    threads.run(
      'winogradConvolve',
      parts,
      source,
      images,
      height,
      width,
      depth,
      top,
      left,
      group,
      tilesAtOnce,
      scratch,
      scratchBytes,
      weights,
      target,
      rows,
      columns,
      channels,
    );
  });
}

/** x [n, h, w, cin] and dy [n, ho, wo, cout] to dKernel [kh, kw, cin, cout]. @param x, dy, dKernel pointers */
export function kernelGradientFast(
  backend: BackendWasm,
  shape: ConvolutionShape,
  x: number,
  dy: number,
  dKernel: number,
): void {
  const { inChannels, outChannels, outHeight, outWidth, batchSize, padInfo } = shape;
  const isSquare = shape.filterHeight === 3 && shape.filterWidth === 3;
  const isDense = shape.strideHeight === 1 && shape.strideWidth === 1;
  if (!isSquare || !isDense || !suits(inChannels, outChannels, outHeight, outWidth)) {
    kernelGradient(backend, shape, x, dy, dKernel);
    return;
  }
  const { memory, threads } = assemblyOf(backend);
  const sumBytes = places * inChannels * outChannels * numberBytes;
  // Either each part has some images, or, where sums are large, some of the 16 places.
  const wished = sharedSums(threads);
  const isSmall = sumBytes <= ownSumBytes;
  const placeParts = isSmall ? 1 : Math.min(wished, places);
  const imageParts = Math.min(batchSize, Math.ceil(wished / placeParts));
  const parts = placeParts * imageParts;
  const zeroBytes = Math.max(inChannels, outChannels) * numberBytes;
  const panelBytes = gradientTiles * (inChannels + outChannels) * numberBytes;
  withScratch(backend, [zeroBytes + threads.rooms * panelBytes, imageParts * sumBytes], (scratch, sums) => {
    new Uint8Array(memory.buffer, scratch, zeroBytes).fill(0);
    threads.run(
      'winogradGradient',
      parts,
      imageParts,
      x,
      batchSize,
      shape.inHeight,
      shape.inWidth,
      inChannels,
      padInfo.top,
      padInfo.left,
      dy,
      outHeight,
      outWidth,
      outChannels,
      scratch,
      zeroBytes,
      sums,
    );
    threads.run(
      'winogradKernelOf',
      worthwhileParts(threads, (imageParts * sumBytes) / numberBytes),
      imageParts,
      sums,
      inChannels,
      outChannels,
      dKernel,
    );
  });
}
