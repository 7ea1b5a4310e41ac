/**
 * @file Runs `assembly/kernel-gradient.ts`: the gradient of a convolution to its kernel, x [n, h, w, cin]
 * and dy [n, ho, wo, cout] to dKernel [kh, kw, cin, cout].
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { assemblyOf, withScratch } from './assembly';
import type { ConvolutionShape } from '../convolution-shape';
import { sharedSums, worthwhileParts } from './threads';

/** Each part has its own sums of the whole kernel's size. */
const maxTileBytes = 128 * 1024 * 1024;

/** @param x, dy, dKernel pointers */
export function kernelGradient(
  backend: BackendWasm,
  shape: ConvolutionShape,
  x: number,
  dy: number,
  dKernel: number,
): void {
  const { filterHeight, filterWidth, inChannels, outHeight, outWidth, outChannels } = shape;
  const { threads } = assemblyOf(backend);
  const stretch = filterWidth * inChannels;
  const paddedOutputs = roundUp(outChannels, 8);
  const paddedHeight = (outHeight - 1) * shape.strideHeight + filterHeight;
  const paddedWidth = (outWidth - 1) * shape.strideWidth + filterWidth;
  const xBytes = roundUp(paddedHeight * paddedWidth * inChannels * 4 + 16, 16);
  const dyBytes = outChannels === paddedOutputs ? 0 : outHeight * outWidth * paddedOutputs * 4;
  const tileBytes = filterHeight * roundUp(stretch, 6) * paddedOutputs * 4;
  const parts = Math.min(
    sharedSums(threads),
    shape.batchSize,
    Math.max(1, Math.floor(maxTileBytes / tileBytes)),
  );
  const sizes = [threads.rooms * (xBytes + dyBytes), parts * tileBytes];
  withScratch(backend, sizes, (scratch, tiles) => {
    threads.run(
      'kernelGradient',
      parts,
      x,
      shape.batchSize,
      shape.inHeight,
      shape.inWidth,
      inChannels,
      shape.padInfo.top,
      shape.padInfo.left,
      paddedHeight,
      paddedWidth,
      dy,
      outHeight,
      outWidth,
      outChannels,
      shape.strideHeight,
      shape.strideWidth,
      filterHeight,
      filterWidth,
      scratch,
      xBytes + dyBytes,
      tiles,
    );
    threads.run(
      'sumTiles',
      worthwhileParts(threads, parts * shape.filterHeight * stretch * outChannels),
      parts,
      tiles,
      filterHeight,
      stretch,
      outChannels,
      dKernel,
    );
  });
}

function roundUp(value: number, multiple: number): number {
  return Math.ceil(value / multiple) * multiple;
}
