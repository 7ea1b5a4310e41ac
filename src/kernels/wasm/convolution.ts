/**
 * @file Runs `assembly/convolve.ts`: what a forward convolution and the gradient to its input have in
 * common. Both multiply windows of padded images by packed weights.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { assemblyOf, withScratch } from './assembly';
import { finelyShared, worthwhileParts } from './threads';

/** Padded images that are worked on at a time: what a core's second cache holds besides the weights. */
const cachedBytes = 256 * 1024;
const bytesPerNumber = 4;

export interface ConvolutionPhase {
  /** Row and column of the first window in a padded image. */
  firstWindow: [number, number];
  /** Row and column of the first result. */
  firstResult: [number, number];
  rows: number;
  columns: number;
  lines: number;
  taps: number;
  /** Where the tap at the window's start lies in the kernel, in numbers, and the steps from it. */
  kernelOffset: number;
  lineStep: number;
  tapStep: number;
}

export interface Convolution {
  /** [n, h, w, c] of what is convolved, and of the result. */
  sourceShape: [number, number, number, number];
  targetShape: [number, number, number, number];
  top: number;
  left: number;
  paddedHeight: number;
  paddedWidth: number;
  /** Rows and columns from one window to the next, and from one result to the next. */
  windowSteps: [number, number];
  resultSteps: [number, number];
  /** Numbers of the kernel from one source channel, or target channel, to the next. */
  depthStep: number;
  channelStep: number;
  phases: readonly ConvolutionPhase[];
}

/** @param source, kernel, target pointers */
export function convolve(
  backend: BackendWasm,
  convolution: Convolution,
  source: number,
  kernel: number,
  target: number,
): void {
  const { memory, threads } = assemblyOf(backend);
  const { top, left, paddedHeight, paddedWidth, windowSteps, resultSteps, phases } = convolution;
  const [images, height, width, depth] = convolution.sourceShape;
  const [, targetHeight, targetWidth, channels] = convolution.targetShape;
  const parts = Math.min(finelyShared(threads), images);
  const isPadded = paddedHeight !== height || paddedWidth !== width;
  const pixelBytes = depth * bytesPerNumber;
  const paddedBytes = paddedHeight * paddedWidth * pixelBytes;
  const group = Math.max(1, Math.min(Math.floor(cachedBytes / paddedBytes), Math.ceil(images / parts)));
  const resultBytes = channels * bytesPerNumber;

  const weightBytes = phases.map(
    ({ lines, taps }) => lines * taps * depth * Math.ceil(channels / 8) * 8 * bytesPerNumber,
  );
  const sizes = [
    isPadded ? threads.rooms * group * paddedBytes : 0,
    phases.length * phaseFields * 4,
    weightBytes.reduce((a, b) => a + b, 0),
  ];
  withScratch(backend, sizes, (scratch, records, weights) => {
    const fields: number[] = [];
    let packed = weights;
    phases.forEach((phase, i) => {
      const { lines, taps, rows, columns } = phase;
      threads.run(
        'packKernel',
        worthwhileParts(threads, weightBytes[i]! / bytesPerNumber),
        kernel + phase.kernelOffset * bytesPerNumber,
        lines,
        phase.lineStep,
        taps,
        phase.tapStep,
        depth,
        convolution.depthStep,
        channels,
        convolution.channelStep,
        packed,
      );
      fields.push(
        (phase.firstWindow[0] * paddedWidth + phase.firstWindow[1]) * pixelBytes,
        (phase.firstResult[0] * targetWidth + phase.firstResult[1]) * resultBytes,
        taps === 0 ? 0 : lines,
        taps * depth,
        rows,
        columns,
        packed,
      );
      packed += weightBytes[i]!;
    });
    new Int32Array(memory.buffer, records, fields.length).set(fields);
    threads.run(
      'convolve',
      parts,
      source,
      images,
      height,
      width,
      depth,
      top,
      left,
      paddedHeight,
      paddedWidth,
      isPadded ? scratch : 0,
      group,
      records,
      phases.length,
      windowSteps[0] * paddedWidth * pixelBytes,
      windowSteps[1] * pixelBytes,
      target,
      targetHeight * targetWidth * resultBytes,
      resultSteps[0] * targetWidth * resultBytes,
      resultSteps[1] * resultBytes,
      channels,
    );
  });
}

/** Numbers of a `Phase` in `assembly/convolve.ts`. */
const phaseFields = 7;
