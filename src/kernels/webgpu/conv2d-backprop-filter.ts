/**
 * @file `Conv2DBackpropFilter`: each kernel entry is a sum over all output positions of all images.
 * A thread takes a tile of input channels × output channels of one tap and a share of the image
 * rows; a second stage adds the shares up.
 * x [n, h, w, cin], dy [n, ho, wo, cout] → [kh, kw, cin, cout].
 */
import { Conv2DBackpropFilter, type KernelConfig, type Tensor4D } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import {
  convolutionKey,
  convolutionShape,
  type ConvolutionAttributes,
  type ConvolutionShape,
} from '../convolution-shape';
import { spreadFilterCode, spreadFilterGroups, spreadFilterTiles } from './conv2d-backprop-filter-spread';
import { makeOutput } from './dispatch';
import { lossScaleOf } from './half/half-tensors';
import { reducePartials } from './reduce-partials';
import { component, elementOf, repeat, vectorAt, widthOf, type Tile } from './tile';
import { dispatchFastest } from './autotune';
import { sharedVariants } from './shared-variants';
import { competingTiles, layOut, type SpreadTile } from './spread-tile';
import type { Widths } from './workgroup-tile';

/** Rows are vectors of input channels here. */
const tiles: readonly Tile[] = [
  { rows: 2, vectors: 4 },
  { rows: 1, vectors: 4 },
  { rows: 2, vectors: 2 },
  { rows: 1, vectors: 2 },
  { rows: 1, vectors: 1 },
];
/** Enough to fill a graphics card. */
const wishedThreads = 16384;
/** Where a processor plays the card, to which fewer partial sums are worth more than threads. */
const wishedOfProcessor = 4096;
/** Fewer rows a thread are not worth its partial sum. */
const minRows = 8;
const maxNarrowRows = 16;

export const conv2dBackpropFilter: KernelConfig = {
  kernelName: Conv2DBackpropFilter,
  backendName: 'webgpu',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const { x, dy } = inputs as unknown as { x: Tensor4D; dy: Tensor4D };
    const attributes = attrs as unknown as ConvolutionAttributes & { filterShape: number[] };
    const shape = convolutionShape(x.shape, attributes.filterShape, attributes);
    const webgpu = backend as WebGPUBackend;
    const width = widthOf(shape.outChannels);
    const rivals = competingTiles(webgpu, width, tiles, spreadFilterTiles(shape));
    const shares = sharesOf(shape, rivals[0]!.isSpread ? wishedOfProcessor : wishedThreads);
    const partial = makeOutput(webgpu, [shares, ...shape.filterShape]);
    const written = elementOf(width);
    const bindings = [
      { name: 'x', tensor: x, element: elementOf(widthOf(shape.inChannels)) },
      { name: 'dy', tensor: dy, element: written },
      { name: 'partial', tensor: partial, element: written, written: true },
    ];
    const variantOf = (tile: SpreadTile) => {
      if (tile.isSpread) {
        const { rowGroups, others } = spreadFilterGroups(shape);
        const code = () => spreadFilterCode(shape, tile, shares);
        return { ...layOut(tile, rowGroups, others * shares), bindings, code };
      }
      const { inGroups, groups } = layoutOf(shape, tile);
      return {
        ...layOut(tile, inGroups, (groups / inGroups) * shares),
        bindings,
        code: () => (isNarrow(shape) ? narrowCodeOf : codeOf)(shape, tile, shares),
      };
    };
    const shared = sharedVariants(
      webgpu,
      {
        m: shape.filterHeight * shape.filterWidth * shape.inChannels,
        k: Math.ceil((shape.batchSize * shape.outHeight) / shares) * shape.outWidth,
        n: shape.outChannels,
        matrices: shares,
        alongA: 'rows',
        alongB: 'columns',
        widths: { a: widthOf(shape.inChannels), b: width, out: width },
        functions: (widths) => elementFunctions(shape, shares, widths),
      },
      bindings,
    );
    const family = `conv2d-backprop-filter ${convolutionKey(shape)} ${shares}`;
    dispatchFastest(webgpu, family, [...rivals.map(variantOf), ...shared]);
    return reducePartials(webgpu, partial, lossScaleOf(dy));
  },
};

/** The product's matrices are the shares; its rows are taps × input channels, its k a share's positions. */
function elementFunctions(shape: ConvolutionShape, shares: number, { a, b, out }: Widths): string {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, outChannels, padInfo } = shape;
  const lines = shape.batchSize * outHeight;
  const perShare = Math.ceil(lines / shares) * outWidth;
  const rows = shape.filterHeight * shape.filterWidth * inChannels;
  return `
fn loadA(share: u32, row: u32, k: u32) -> ${elementOf(a)} {
  let position = share * ${perShare}u + k;
  let line = position / ${outWidth}u;
  let tap = row / ${inChannels}u;
  let y = i32((line % ${outHeight}u) * ${shape.strideHeight}u + tap / ${shape.filterWidth}u) - ${padInfo.top};
  let across = i32((position % ${outWidth}u) * ${shape.strideWidth}u + tap % ${shape.filterWidth}u) - ${padInfo.left};
  if ((line >= ${lines}u) | (u32(y) >= ${inHeight}u) | (u32(across) >= ${inWidth}u)) { return ${elementOf(a)}(); }
  let pixel = (line / ${outHeight}u * ${inHeight}u + u32(y)) * ${inWidth}u + u32(across);
  return ${vectorAt('x', a, `pixel * ${inChannels}u + row % ${inChannels}u`)};
}
fn loadB(share: u32, k: u32, column: u32) -> ${elementOf(b)} {
  let position = share * ${perShare}u + k;
  if (position >= ${lines * outWidth}u) { return ${elementOf(b)}(); }
  return ${vectorAt('dy', b, `position * ${outChannels}u + column`)};
}
fn store(share: u32, row: u32, column: u32, sums: ${elementOf(out)}) {
  ${vectorAt('partial', out, `(share * ${rows}u + row) * ${outChannels}u + column`)} = sums;
}`;
}

function sharesOf(shape: ConvolutionShape, threads: number): number {
  const rows = shape.batchSize * shape.outHeight;
  const wished = Math.ceil(threads / layoutOf(shape, tiles[0]!).groups);
  return Math.max(1, Math.min(wished, Math.floor(rows / minRows), 256));
}

/**
 * Images have so few channels that a tile of one tap would be small: it takes all taps of a kernel
 * row instead, whose inputs lie side by side.
 */
function isNarrow({ inChannels, filterWidth }: ConvolutionShape): boolean {
  return widthOf(inChannels) === 1 && inChannels * filterWidth <= maxNarrowRows;
}

/** Threads: input channels fastest, then output channels, then taps, then shares. */
function layoutOf(shape: ConvolutionShape, tile: Tile) {
  if (isNarrow(shape)) {
    const outGroups = Math.ceil(shape.outChannels / (tile.vectors * widthOf(shape.outChannels)));
    return { inGroups: 1, outGroups, groups: outGroups * shape.filterHeight };
  }
  const inGroups = Math.ceil(shape.inChannels / (tile.rows * widthOf(shape.inChannels)));
  const outGroups = Math.ceil(shape.outChannels / (tile.vectors * widthOf(shape.outChannels)));
  const groups = inGroups * outGroups * shape.filterHeight * shape.filterWidth;
  return { inGroups, outGroups, groups };
}

function codeOf(shape: ConvolutionShape, tile: Tile, shares: number): string {
  const { inHeight, inWidth, outHeight, outWidth, padInfo, strideHeight, strideWidth } = shape;
  const { inGroups, outGroups, groups } = layoutOf(shape, tile);
  const taps = shape.filterHeight * shape.filterWidth;
  const read = widthOf(shape.inChannels);
  const written = widthOf(shape.outChannels);
  const cin = shape.inChannels / read;
  const cout = shape.outChannels / written;
  const rows = shape.batchSize * outHeight;
  const rowsPerShare = Math.ceil(rows / shares);
  const each = (line: (r: number, i: number, v: number) => string) =>
    repeat(tile.rows, (r) => repeat(read, (i) => repeat(tile.vectors, (v) => line(r, i, v))));
  return `
fn run(thread: u32) {
  let row = (thread % ${inGroups}u) * ${tile.rows}u;
  let column = ((thread / ${inGroups}u) % ${outGroups}u) * ${tile.vectors}u;
  let tap = (thread / ${inGroups * outGroups}u) % ${taps}u;
  let share = thread / ${groups}u;
  let offsetY = i32(tap / ${shape.filterWidth}u) - ${padInfo.top};
  let offsetX = i32(tap % ${shape.filterWidth}u) - ${padInfo.left};
  let start = max((${strideWidth - 1} - offsetX) / ${strideWidth}, 0);
  let end = min((${inWidth - 1 + strideWidth} - offsetX) / ${strideWidth}, ${outWidth});
  ${repeat(tile.rows, (r) => `let row${r} = min(row + ${r}u, ${cin - 1}u);`)}
  ${repeat(tile.vectors, (v) => `let column${v} = min(column + ${v}u, ${cout - 1}u);`)}
  ${each((r, i, v) => `var sum${r}_${i}_${v} = ${elementOf(written)}();`)}
  let last = min((share + 1u) * ${rowsPerShare}u, ${rows}u);
  for (var line = share * ${rowsPerShare}u; line < last; line++) {
    let y = i32(line % ${outHeight}u) * ${strideHeight} + offsetY;
    if (u32(y) >= ${inHeight}u) { continue; }
    var source = u32((i32(line / ${outHeight}u) * ${inHeight} + y) * ${inWidth} + start * ${strideWidth} + offsetX) * ${cin}u;
    var by = (line * ${outWidth}u + u32(start)) * ${cout}u;
    for (var position = start; position < end; position++) {
      ${repeat(tile.rows, (r) => `let x${r} = x[source + row${r}];`)}
      ${repeat(tile.vectors, (v) => `let dy${v} = dy[by + column${v}];`)}
      ${each((r, i, v) => `sum${r}_${i}_${v} += ${component(`x${r}`, read, i)} * dy${v};`)}
      source += ${strideWidth * cin}u;
      by += ${cout}u;
    }
  }
  let base = (share * ${taps}u + tap) * ${shape.inChannels}u;
  ${each((r, i, v) => `if ((row + ${r}u < ${cin}u) & (column + ${v}u < ${cout}u)) { partial[(base + (row + ${r}u) * ${read}u + ${i}u) * ${cout}u + column + ${v}u] = sum${r}_${i}_${v}; }`)}
}`;
}

function narrowCodeOf(shape: ConvolutionShape, tile: Tile, shares: number): string {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, padInfo } = shape;
  const { strideHeight, strideWidth, filterHeight, filterWidth } = shape;
  const { outGroups, groups } = layoutOf(shape, tile);
  const written = widthOf(shape.outChannels);
  const cout = shape.outChannels / written;
  const lines = shape.batchSize * outHeight;
  const linesPerShare = Math.ceil(lines / shares);
  const inputs = filterWidth * inChannels;
  const each = (line: (i: number, v: number) => string) =>
    repeat(inputs, (i) => repeat(tile.vectors, (v) => line(i, v)));
  return `
fn run(thread: u32) {
  let column = (thread % ${outGroups}u) * ${tile.vectors}u;
  let tapY = (thread / ${outGroups}u) % ${filterHeight}u;
  let share = thread / ${groups}u;
  ${repeat(tile.vectors, (v) => `let column${v} = min(column + ${v}u, ${cout - 1}u);`)}
  ${each((i, v) => `var sum${i}_${v} = ${elementOf(written)}();`)}
  let last = min((share + 1u) * ${linesPerShare}u, ${lines}u);
  for (var line = share * ${linesPerShare}u; line < last; line++) {
    let y = i32(line % ${outHeight}u) * ${strideHeight} + i32(tapY) - ${padInfo.top};
    if (u32(y) >= ${inHeight}u) { continue; }
    let source = (i32(line / ${outHeight}u) * ${inHeight} + y) * ${inWidth};
    var by = line * ${outWidth * cout}u;
    for (var position = 0; position < ${outWidth}; position++) {
      let across = position * ${strideWidth} - ${padInfo.left};
      ${repeat(
        filterWidth,
        (kx) => `
      let inside${kx} = u32(across + ${kx}) < ${inWidth}u;
      let at${kx} = select(0u, u32(source + across + ${kx}) * ${inChannels}u, inside${kx});`,
      )}
      ${repeat(inputs, (i) => {
        const kx = Math.floor(i / inChannels);
        return `let x${i} = select(0f, x[at${kx} + ${i % inChannels}u], inside${kx});`;
      })}
      ${repeat(tile.vectors, (v) => `let dy${v} = dy[by + column${v}];`)}
      ${each((i, v) => `sum${i}_${v} += x${i} * dy${v};`)}
      by += ${cout}u;
    }
  }
  let base = (share * ${filterHeight}u + tapY) * ${inputs}u;
  ${each((i, v) => `if (column + ${v}u < ${cout}u) { partial[(base + ${i}u) * ${cout}u + column + ${v}u] = sum${i}_${v}; }`)}
}`;
}
