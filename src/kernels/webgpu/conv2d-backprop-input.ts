/**
 * @file `Conv2DBackpropInput` as an implicit matrix product: rows are input positions, columns input
 * channels, and the sum runs over the kernel taps that reach a position and the output channels.
 * With a stride, positions of one phase (the same remainder of row and column) meet the same taps,
 * so that a thread's rows share theirs and none is multiplied by zero.
 * dy [n, ho, wo, cout], filter [kh, kw, cin, cout] → dx [n, h, w, cin].
 */
import { Conv2DBackpropInput, type KernelConfig, type Tensor4D } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import {
  convolutionKey,
  convolutionShape,
  type ConvolutionAttributes,
  type ConvolutionShape,
} from '../convolution-shape';
import { component, elementOf, positionsOf, repeat, tiles, vectorAt, widthOf, type Tile } from './tile';
import { makeLike, weightBeside } from './half/half-tensors';
import { dispatchFastest, type Variant } from './autotune';
import { sharedVariants } from './shared-variants';
import {
  addUp,
  competingTiles,
  handRound,
  layOut,
  openRun,
  spreadTilesOf,
  sumsFrom,
  type SpreadTile,
} from './spread-tile';
import type { SharedProduct, Widths } from './workgroup-tile';

export const conv2dBackpropInput: KernelConfig = {
  kernelName: Conv2DBackpropInput,
  backendName: 'webgpu',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const { dy, filter } = inputs as unknown as { dy: Tensor4D; filter: Tensor4D };
    const attributes = attrs as unknown as ConvolutionAttributes & { inputShape: number[] };
    const shape = convolutionShape(attributes.inputShape, filter.shape, attributes);
    const webgpu = backend as WebGPUBackend;
    const dx = makeLike(webgpu, shape.inShape, dy);
    const summed = widthOf(shape.outChannels);
    const bindings = [
      { name: 'dy', tensor: dy, element: elementOf(summed) },
      { name: 'kernel', tensor: weightBeside(filter, dx), element: elementOf(summed) },
      { name: 'dx', tensor: dx, element: elementOf(widthOf(shape.inChannels)), written: true },
    ];
    const variantOf = (tile: SpreadTile): Variant => ({
      ...layOut(tile, layoutOf(shape, tile).rowGroups, layoutOf(shape, tile).others),
      bindings,
      code: () => codeOf(shape, tile),
    });
    const spreadTiles = spreadTilesOf(shape.inChannels);
    const variants = competingTiles(webgpu, summed, tiles, spreadTiles).map(variantOf);
    // With a stride, most of a workgroup's products would be with zeros.
    if (shape.strideHeight * shape.strideWidth === 1) {
      const product: SharedProduct = {
        m: layoutOf(shape, tiles[0]!).positions,
        k: shape.filterHeight * shape.filterWidth * shape.outChannels,
        n: shape.inChannels,
        matrices: 1,
        alongA: 'k',
        alongB: 'k',
        widths: { a: summed, b: summed, out: widthOf(shape.inChannels) },
        functions: (widths) => elementFunctions(shape, widths),
      };
      variants.push(...sharedVariants(webgpu, product, bindings));
    }
    dispatchFastest(webgpu, `conv2d-backprop-input ${convolutionKey(shape)}`, variants);
    return dx;
  },
};

function elementFunctions(shape: ConvolutionShape, { a, b, out }: Widths): string {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, outChannels, padInfo } = shape;
  return `
fn loadA(matrix: u32, position: u32, k: u32) -> ${elementOf(a)} {
  let tap = k / ${outChannels}u;
  let line = position / ${inWidth}u;
  let y = i32(line % ${inHeight}u) + ${padInfo.top} - i32(tap / ${shape.filterWidth}u);
  let x = i32(position % ${inWidth}u) + ${padInfo.left} - i32(tap % ${shape.filterWidth}u);
  if ((u32(y) >= ${outHeight}u) | (u32(x) >= ${outWidth}u)) { return ${elementOf(a)}(); }
  let pixel = (line / ${inHeight}u * ${outHeight}u + u32(y)) * ${outWidth}u + u32(x);
  return ${vectorAt('dy', a, `pixel * ${outChannels}u + k % ${outChannels}u`)};
}
fn loadB(matrix: u32, k: u32, column: u32) -> ${elementOf(b)} {
  return ${vectorAt('kernel', b, `(k / ${outChannels}u * ${inChannels}u + column) * ${outChannels}u + k % ${outChannels}u`)};
}
fn store(matrix: u32, position: u32, column: u32, sums: ${elementOf(out)}) { ${vectorAt('dx', out, `position * ${inChannels}u + column`)} = sums; }`;
}

/** Threads: row group fastest, then column group, then phase. */
function layoutOf(shape: ConvolutionShape, { rows, vectors }: Tile) {
  const phaseHeight = Math.ceil(shape.inHeight / shape.strideHeight);
  const phaseWidth = Math.ceil(shape.inWidth / shape.strideWidth);
  const positions = shape.batchSize * phaseHeight * phaseWidth;
  const rowGroups = Math.ceil(positions / rows);
  const columns = vectors * widthOf(shape.inChannels);
  const columnGroups = Math.ceil(shape.inChannels / columns);
  const others = columnGroups * shape.strideHeight * shape.strideWidth;
  return { phaseHeight, phaseWidth, positions, rowGroups, columns, columnGroups, others };
}

function codeOf(shape: ConvolutionShape, tile: SpreadTile): string {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, outChannels } = shape;
  const { filterHeight, filterWidth, strideHeight, strideWidth, padInfo } = shape;
  const { phaseHeight, phaseWidth, positions, rowGroups, columns, columnGroups } = layoutOf(shape, tile);
  const summed = widthOf(outChannels);
  const written = widthOf(inChannels);
  const element = elementOf(summed);
  const cout = outChannels / summed;
  const product =
    summed === 4 ? (a: string, b: string) => `dot(${a}, ${b})` : (a: string, b: string) => `${a} * ${b}`;
  const value = (r: number, v: number) =>
    tile.isSpread
      ? written === 4
        ? sumsFrom(r * columns + 4 * v)
        : `sums[${r * columns + v}]`
      : written === 4
        ? `vec4f(${[0, 1, 2, 3].map((i) => `sum${r}_${4 * v + i}`).join(', ')})`
        : `sum${r}_${v}`;
  const dyOf = (r: number) => `let dy${r} = select(${element}(), dy[at${r} + c], inside${r});`;
  const addProducts = tile.isSpread
    ? `
        ${repeat(columns / 4, (q) => handRound(`k${q}_`, `kernel[tap + mine${q} + c]`))}
        ${repeat(
          tile.rows,
          (r) => `
        ${dyOf(r)}
        ${repeat(columns, (i) => {
          const product = (c: number) =>
            `${component(`dy${r}`, summed, c)} * ${component(`k${Math.floor(i / 4)}_${i % 4}`, summed, c)}`;
          return `sums[${r * columns + i}] += ${addUp(summed, product)};`;
        })}`,
        )}`
    : `
        ${repeat(tile.rows, dyOf)}
        ${repeat(
          columns,
          (i) => `
        let k${i} = kernel[tap + column${i} + c];
        ${repeat(tile.rows, (r) => `sum${r}_${i} += ${product(`dy${r}`, `k${i}`)};`)}`,
        )}`;
  return `
${openRun(tile, rowGroups, tile.rows * columns)}
  let first = rowGroup * ${tile.rows}u;
  let column = (other % ${columnGroups}u) * ${columns}u;
  let phase = i32(other / ${columnGroups}u);
  let phaseY = phase / ${strideWidth};
  let phaseX = phase % ${strideWidth};
  let startY = max((${padInfo.top} - phaseY + ${strideHeight - 1}) / ${strideHeight}, 0);
  let startX = max((${padInfo.left} - phaseX + ${strideWidth - 1}) / ${strideWidth}, 0);
  ${positionsOf('position', tile.rows, positions, phaseWidth, phaseHeight)}
  ${repeat(
    tile.rows,
    (r) => `
  let image${r} = i32(positionN${r});
  let quotientY${r} = startY + i32(positionY${r});
  let quotientX${r} = startX + i32(positionX${r});`,
  )}
  ${
    tile.isSpread
      ? repeat(
          columns / 4,
          (q) => `let mine${q} = min(column + ${4 * q}u + lane, ${inChannels - 1}u) * ${cout}u;`,
        )
      : repeat(columns, (c) => `let column${c} = min(column + ${c}u, ${inChannels - 1}u) * ${cout}u;`)
  }
  ${tile.isSpread ? '' : repeat(tile.rows, (r) => repeat(columns, (c) => `var sum${r}_${c} = 0f;`))}
  for (var ky = phaseY; ky < ${filterHeight}; ky += ${strideHeight}) {
    let tapY = ky / ${strideHeight};
    for (var kx = phaseX; kx < ${filterWidth}; kx += ${strideWidth}) {
      let tapX = kx / ${strideWidth};
      let tap = u32(ky * ${filterWidth} + kx) * ${inChannels * cout}u;
      ${repeat(
        tile.rows,
        (r) => `
      let row${r} = quotientY${r} - tapY;
      let across${r} = quotientX${r} - tapX;
      let inside${r} = (u32(row${r}) < ${outHeight}u) & (u32(across${r}) < ${outWidth}u);
      let at${r} = select(0u, u32((image${r} * ${outHeight} + row${r}) * ${outWidth} + across${r}) * ${cout}u, inside${r});`,
      )}
      for (var c = 0u; c < ${cout}u; c++) {
        ${addProducts}
      }
    }
  }
  ${repeat(
    tile.rows,
    (r) => `
  let y${r} = quotientY${r} * ${strideHeight} + phaseY - ${padInfo.top};
  let x${r} = quotientX${r} * ${strideWidth} + phaseX - ${padInfo.left};
  if ((first + ${r}u < ${positions}u) & (y${r} < ${inHeight}) & (x${r} < ${inWidth})) {
    let target${r} = u32((image${r} * ${inHeight} + y${r}) * ${inWidth} + x${r}) * ${inChannels / written}u + column / ${written}u;
    ${repeat(columns / written, (v) => `if (column + ${v * written}u < ${inChannels}u) { dx[target${r} + ${v}u] = ${value(r, v)}; }`)}
  }`,
  )}
}`;
}
