/**
 * @file One thread's share of a convolution, or of its gradient to x: pads its images, a few at a
 * time so that they stay in the cache, and multiplies each phase's windows. A forward convolution
 * has one phase; the gradient to x has one for each way in which the stride meets the kernel.
 */
import { convolveWindows } from './convolve-windows';
import { padImages } from './pad-images';
import { ownRoom, partStart } from './parts';

/** What is computed from the padded images; `convolution.ts` writes these records. */
@unmanaged
class Phase {
  /** Bytes from the padded image's start to the first window. */
  sourceOffset: i32;
  /** Bytes from the output image's start to the first result. */
  targetOffset: i32;
  lines: i32;
  lineLength: i32;
  rows: i32;
  columns: i32;
  weights: usize;
}

export function convolve(
  part: i32,
  parts: i32,
  source: usize,
  images: i32,
  height: i32,
  width: i32,
  depth: i32,
  top: i32,
  left: i32,
  paddedHeight: i32,
  paddedWidth: i32,
  /** Room for `group` padded images a thread; 0 where the images need no padding. */
  scratch: usize,
  group: i32,
  phases: usize,
  phaseCount: i32,
  windowRowStep: i32,
  windowColumnStep: i32,
  target: usize,
  targetImageStep: i32,
  targetRowStep: i32,
  targetColumnStep: i32,
  channels: i32,
): void {
  const start = partStart(images, part, parts);
  const end = partStart(images, part + 1, parts);
  const sourceImage = (height * width * depth) << 2;
  const lineStep = (paddedWidth * depth) << 2;
  const paddedImage = paddedHeight * lineStep;
  if (scratch) {
    scratch = ownRoom(scratch, group * paddedImage);
    memory.fill(scratch, 0, group * paddedImage);
  }
  for (let first = start; first < end; first += group) {
    const count = min(group, end - first);
    let padded = source + first * sourceImage;
    if (scratch) {
      padImages(padded, count, height, width, depth, scratch, top, left, paddedHeight, paddedWidth, depth);
      padded = scratch;
    }
    for (let i = 0; i < phaseCount; i++) {
      const phase = changetype<Phase>(phases + i * offsetof<Phase>());
      convolveWindows(
        padded + phase.sourceOffset,
        paddedImage,
        windowRowStep,
        windowColumnStep,
        lineStep,
        phase.lines,
        phase.lineLength,
        count,
        phase.rows,
        phase.columns,
        phase.weights,
        target + first * targetImageStep + phase.targetOffset,
        targetImageStep,
        targetRowStep,
        targetColumnStep,
        channels,
      );
    }
  }
}
