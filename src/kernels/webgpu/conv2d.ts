/**
 * @file `Conv2D` as an implicit matrix product: rows are output positions, columns output channels,
 * and the sum runs over kernel taps and input channels. A thread computes a register tile; padding
 * is read as zeros, never stored. x [n, h, w, cin], filter [kh, kw, cin, cout] → [n, ho, wo, cout].
 */
import { Conv2D, type KernelConfig, type Tensor4D } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import {
  convolutionKey,
  convolutionShape,
  type ConvolutionAttributes,
  type ConvolutionShape,
} from '../convolution-shape';
import { makeActivation, weightBeside } from './half/half-tensors';
import {
  component,
  declareSums,
  elementOf,
  positionsOf,
  repeat,
  tiles,
  vectorAt,
  widthOf,
  type Tile,
} from './tile';
import { dispatchFastest } from './autotune';
import { sharedVariants } from './shared-variants';
import {
  addUp,
  competingTiles,
  layOut,
  handRound,
  openRun,
  spreadTilesOf,
  sumsFrom,
  type SpreadTile,
} from './spread-tile';
import type { Widths } from './workgroup-tile';

/** Up to so many input channels that do not make whole vectors, the loop over them is written out. */
const fewChannels = 4;
const maxNarrowInputs = 16;

export const conv2d: KernelConfig = {
  kernelName: Conv2D,
  backendName: 'webgpu',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const { x, filter } = inputs as unknown as { x: Tensor4D; filter: Tensor4D };
    const attributes = attrs as unknown as ConvolutionAttributes;
    const shape = convolutionShape(x.shape, filter.shape, attributes);
    const webgpu = backend as WebGPUBackend;
    const y = makeActivation(webgpu, shape.outShape, x);
    const written = elementOf(widthOf(shape.outChannels));
    const bindings = [
      { name: 'x', tensor: x, element: elementOf(widthOf(shape.inChannels)) },
      { name: 'kernel', tensor: weightBeside(filter, y), element: written },
      { name: 'y', tensor: y, element: written, written: true },
    ];
    const variantOf = (tile: SpreadTile) => ({
      ...layOut(tile, layoutOf(shape, tile).rowGroups, layoutOf(shape, tile).columnGroups),
      bindings,
      code: () => (tile.isSpread && isNarrow(shape, tile) ? narrowSpreadCodeOf : codeOf)(shape, tile),
    });
    const rivals = competingTiles(
      webgpu,
      widthOf(shape.outChannels),
      tiles,
      spreadTilesOf(shape.outChannels),
    );
    const shared = sharedVariants(
      webgpu,
      {
        m: layoutOf(shape, tiles[0]!).positions,
        k: shape.filterHeight * shape.filterWidth * shape.inChannels,
        n: shape.outChannels,
        matrices: 1,
        alongA: 'k',
        alongB: 'columns',
        widths: {
          a: widthOf(shape.inChannels),
          b: widthOf(shape.outChannels),
          out: widthOf(shape.outChannels),
        },
        functions: (widths) => elementFunctions(shape, widths),
      },
      bindings,
    );
    dispatchFastest(webgpu, `conv2d ${convolutionKey(shape)}`, [...rivals.map(variantOf), ...shared]);
    return y;
  },
};

function elementFunctions(shape: ConvolutionShape, { a, b, out }: Widths): string {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, outChannels, padInfo } = shape;
  return `
fn loadA(matrix: u32, position: u32, k: u32) -> ${elementOf(a)} {
  let tap = k / ${inChannels}u;
  let line = position / ${outWidth}u;
  let y = i32((line % ${outHeight}u) * ${shape.strideHeight}u + tap / ${shape.filterWidth}u) - ${padInfo.top};
  let across = i32((position % ${outWidth}u) * ${shape.strideWidth}u + tap % ${shape.filterWidth}u) - ${padInfo.left};
  if ((u32(y) >= ${inHeight}u) | (u32(across) >= ${inWidth}u)) { return ${elementOf(a)}(); }
  let pixel = (line / ${outHeight}u * ${inHeight}u + u32(y)) * ${inWidth}u + u32(across);
  return ${vectorAt('x', a, `pixel * ${inChannels}u + k % ${inChannels}u`)};
}
fn loadB(matrix: u32, k: u32, column: u32) -> ${elementOf(b)} { return ${vectorAt('kernel', b, `k * ${outChannels}u + column`)}; }
fn store(matrix: u32, position: u32, column: u32, sums: ${elementOf(out)}) { ${vectorAt('y', out, `position * ${outChannels}u + column`)} = sums; }`;
}

/** Threads: row group fastest, then column group. */
function layoutOf(shape: ConvolutionShape, { rows, vectors }: Tile) {
  const positions = shape.batchSize * shape.outHeight * shape.outWidth;
  const rowGroups = Math.ceil(positions / rows);
  const columnGroups = Math.ceil(shape.outChannels / (vectors * widthOf(shape.outChannels)));
  return { positions, rowGroups, columnGroups };
}

function codeOf(shape: ConvolutionShape, tile: SpreadTile): string {
  const { inHeight, inWidth, outHeight, outWidth, padInfo, strideHeight, strideWidth } = shape;
  const { positions, rowGroups } = layoutOf(shape, tile);
  const summed = widthOf(shape.inChannels);
  const written = widthOf(shape.outChannels);
  const cin = shape.inChannels / summed;
  const cout = shape.outChannels / written;
  const sums = tile.vectors * written;
  const xOf = (r: number) => `let x${r} = select(${elementOf(summed)}(), x[at${r} + c], inside${r});`;
  const addProducts = tile.isSpread
    ? `
        ${repeat(summed, (i) => repeat(tile.vectors / 4, (q) => handRound(`k${i}_${q}_`, `kernel[weight + ${i * cout}u + mine${q}]`)))}
        ${repeat(
          tile.rows,
          (r) => `
        ${xOf(r)}
        ${repeat(sums, (s) => {
          const [q, vector, i] = [Math.floor(s / 16), Math.floor(s / 4) % 4, s % 4];
          const product = (c: number) => `${component(`x${r}`, summed, c)} * k${c}_${q}_${vector}[${i}]`;
          return `sums[${r * sums + s}] += ${addUp(summed, product)};`;
        })}`,
        )}
        weight += ${summed * cout}u;`
    : `
        ${repeat(tile.rows, xOf)}
        ${repeat(
          summed,
          (i) => `
        ${repeat(tile.vectors, (v) => `let k${i}_${v} = kernel[weight + column${v}];`)}
        ${repeat(tile.rows, (r) => repeat(tile.vectors, (v) => `sum${r}_${v} += ${component(`x${r}`, summed, i)} * k${i}_${v};`))}
        weight += ${cout}u;`,
        )}`;
  return `
${openRun(tile, rowGroups, tile.rows * sums)}
  let first = rowGroup * ${tile.rows}u;
  let column = other * ${tile.vectors}u;
  ${positionsOf('position', tile.rows, positions, outWidth, outHeight)}
  ${repeat(
    tile.rows,
    (r) => `
  let top${r} = i32(positionY${r}) * ${strideHeight} - ${padInfo.top};
  let left${r} = i32(positionX${r}) * ${strideWidth} - ${padInfo.left};
  let image${r} = i32(positionN${r}) * ${inHeight};`,
  )}
  ${
    tile.isSpread
      ? repeat(tile.vectors / 4, (q) => `let mine${q} = min(column + ${4 * q}u + lane, ${cout - 1}u);`)
      : repeat(tile.vectors, (v) => `let column${v} = min(column + ${v}u, ${cout - 1}u);`)
  }
  ${tile.isSpread ? '' : declareSums(tile, elementOf(written))}
  var weight = 0u;
  for (var ky = 0; ky < ${shape.filterHeight}; ky++) {
    for (var kx = 0; kx < ${shape.filterWidth}; kx++) {
      ${repeat(
        tile.rows,
        (r) => `
      let row${r} = top${r} + ky;
      let across${r} = left${r} + kx;
      let inside${r} = (u32(row${r}) < ${inHeight}u) & (u32(across${r}) < ${inWidth}u);
      let at${r} = select(0u, u32((image${r} + row${r}) * ${inWidth} + across${r}) * ${cin}u, inside${r});`,
      )}
      ${summed === 1 && cin <= fewChannels ? repeat(cin, (c) => `{ const c = ${c}u; ${addProducts} }`) : `for (var c = 0u; c < ${cin}u; c++) { ${addProducts} }`}
    }
  }
  ${repeat(
    tile.rows,
    (r) => `
  if (first + ${r}u < ${positions}u) {
    ${repeat(tile.vectors, (v) => `if (column + ${v}u < ${cout}u) { y[(first + ${r}u) * ${cout}u + column + ${v}u] = ${tile.isSpread ? sumsFrom(r * sums + 4 * v) : `sum${r}_${v}`}; }`)}
  }`,
  )}
}`;
}

/** Images have so few channels that the inputs of a kernel row are taken at once, which lie side by side. */
function isNarrow({ inChannels, filterWidth, outWidth }: ConvolutionShape, { rows }: Tile): boolean {
  return widthOf(inChannels) === 1 && inChannels * filterWidth <= maxNarrowInputs && outWidth % rows === 0;
}

/** Of a spread tile whose positions lie in a line: what its kernel rows meet overlaps, and is fetched once. */
function narrowSpreadCodeOf(shape: ConvolutionShape, tile: SpreadTile): string {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, padInfo, filterWidth, strideWidth } = shape;
  const { rowGroups } = layoutOf(shape, tile);
  const cout = shape.outChannels / 4;
  const inputs = filterWidth * inChannels;
  const fetched = ((tile.rows - 1) * strideWidth + filterWidth) * inChannels;
  const columns = 4 * tile.vectors;
  const products = (r: number, v: number, i: number) =>
    addUp(inputs, (k) => `x${r * strideWidth * inChannels + k} * k${k}_${Math.floor(v / 4)}_${v % 4}[${i}]`);
  return `
${openRun(tile, rowGroups, tile.rows * columns)}
  let first = min(rowGroup, ${rowGroups - 1}u) * ${tile.rows}u;
  let column = other * ${tile.vectors}u;
  let line = first / ${outWidth}u;
  let top = i32(line % ${outHeight}u) * ${shape.strideHeight} - ${padInfo.top};
  let image = i32(line / ${outHeight}u) * ${inHeight};
  let left = (i32(first % ${outWidth}u) * ${strideWidth} - ${padInfo.left}) * ${inChannels};
  ${repeat(tile.vectors / 4, (q) => `let mine${q} = min(column + ${4 * q}u + lane, ${cout - 1}u);`)}
  for (var ky = 0; ky < ${shape.filterHeight}; ky++) {
    let row = top + ky;
    let isLine = u32(row) < ${inHeight}u;
    let start = (image + row) * ${inWidth * inChannels};
    let weight = u32(ky) * ${inputs * cout}u;
    ${repeat(inputs, (k) => repeat(tile.vectors / 4, (q) => handRound(`k${k}_${q}_`, `kernel[weight + ${k * cout}u + mine${q}]`)))}
    ${repeat(
      fetched,
      (f) => `
    let inside${f} = isLine & (u32(left + ${f}) < ${inWidth * inChannels}u);
    let x${f} = select(0f, x[select(0u, u32(start + left + ${f}), inside${f})], inside${f});`,
    )}
    ${repeat(tile.rows, (r) => repeat(tile.vectors, (v) => repeat(4, (i) => `sums[${r * columns + 4 * v + i}] += ${products(r, v, i)};`)))}
  }
  if (rowGroup >= ${rowGroups}u) { return; }
  ${repeat(tile.rows, (r) => repeat(tile.vectors, (v) => `if (column + ${v}u < ${cout}u) { y[(first + ${r}u) * ${cout}u + column + ${v}u] = ${sumsFrom(r * columns + 4 * v)}; }`))}
}`;
}
