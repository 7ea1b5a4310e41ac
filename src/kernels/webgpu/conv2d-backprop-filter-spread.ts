/**
 * @file `Conv2DBackpropFilter` by tiles spread over subgroups of four lanes (`spread-tile.ts`). A thread takes all taps of
 * a kernel row and several positions at once: what neighbouring taps meet overlaps, so that it is fetched once, and each
 * sum is added up from several products before it is stored.
 * x [n, h, w, cin], dy [n, ho, wo, cout] → partial [shares, kh, kw, cin, cout].
 */
import type { ConvolutionShape } from '../convolution-shape';
import { addUp, handRound, openRun, sumsFrom, type SpreadTile } from './spread-tile';
import { repeat, widthOf, type Tile } from './tile';

const maxTaps = 3;
/** Of a kernel row, where images have so few channels that all its rows are taken at once. */
const maxNarrowInputs = 16;
const maxNarrowRows = 3;

/** Those that leave no lane idle: rows are vectors of input channels, a lane's one; of images, where there is none, taps. */
export function spreadFilterTiles(shape: ConvolutionShape): readonly Tile[] {
  const { inChannels, outChannels, filterWidth } = shape;
  if (isNarrowSpread(shape)) return outChannels % 16 === 0 ? [{ rows: 1, vectors: 1 }] : [];
  if (inChannels % 16 !== 0 || outChannels % 16 !== 0 || filterWidth > maxTaps) return [];
  return [{ rows: 1, vectors: 4 }];
}

/** Neighbouring lanes, and how many such groups a share has. */
export function spreadFilterGroups(shape: ConvolutionShape): { rowGroups: number; others: number } {
  const { inChannels, outChannels, filterHeight } = shape;
  return isNarrowSpread(shape)
    ? { rowGroups: outChannels / 4, others: 1 }
    : { rowGroups: inChannels / 4, others: (outChannels / 16) * filterHeight };
}

export function spreadFilterCode(shape: ConvolutionShape, tile: SpreadTile, shares: number): string {
  return (isNarrowSpread(shape) ? narrowCodeOf : codeOf)(shape, tile, shares);
}

function isNarrowSpread({ inChannels, filterWidth, filterHeight }: ConvolutionShape): boolean {
  return (
    widthOf(inChannels) === 1 && inChannels * filterWidth <= maxNarrowInputs && filterHeight <= maxNarrowRows
  );
}

/** Positions of a line that are taken at once. */
function positionsAtOnce({ outWidth }: ConvolutionShape): number {
  return [4, 2].find((count) => outWidth % count === 0) ?? 1;
}

/** WGSL around what a share sums up, line by line of dy. */
function overLines(shape: ConvolutionShape, shares: number, body: string): string {
  const lines = shape.batchSize * shape.outHeight;
  const linesPerShare = Math.ceil(lines / shares);
  return `
  let last = min((share + 1u) * ${linesPerShare}u, ${lines}u);
  for (var line = share * ${linesPerShare}u; line < last; line++) {
    let image = i32(line / ${shape.outHeight}u) * ${shape.inHeight};
    let top = i32(line % ${shape.outHeight}u) * ${shape.strideHeight} - ${shape.padInfo.top};
    ${body}
  }`;
}

function codeOf(shape: ConvolutionShape, tile: SpreadTile, shares: number): string {
  const { inHeight, inWidth, inChannels, outWidth, outChannels, padInfo, strideWidth } = shape;
  const { filterHeight, filterWidth } = shape;
  const { rowGroups } = spreadFilterGroups(shape);
  const [cin, cout, outGroups] = [inChannels / 4, outChannels / 4, outChannels / 16];
  const positions = positionsAtOnce(shape);
  const pixels = (positions - 1) * strideWidth + filterWidth;
  const sumOf = (kx: number, i: number, column: number) => (kx * 4 + i) * 16 + column;
  const each = (line: (kx: number, i: number) => string) =>
    repeat(filterWidth, (kx) => repeat(4, (i) => line(kx, i)));
  const products = (kx: number, i: number, column: number) =>
    addUp(
      positions,
      (p) => `x${p * strideWidth + kx}[${i}] * dy${p}_${Math.floor(column / 4)}[${column % 4}]`,
    );
  return `
${openRun(tile, rowGroups, filterWidth * 64)}
  let column = (other % ${outGroups}u) * 4u;
  let ky = (other / ${outGroups}u) % ${filterHeight}u;
  let share = other / ${outGroups * filterHeight}u;
  ${overLines(
    shape,
    shares,
    `
    let y = top + i32(ky);
    if (u32(y) >= ${inHeight}u) { continue; }
    let source = (image + y) * ${inWidth};
    var by = line * ${outWidth * cout}u + column + lane;
    var across = -${padInfo.left};
    for (var position = 0; position < ${outWidth}; position += ${positions}) {
      ${repeat(positions, (p) => handRound(`dy${p}_`, `dy[by + ${p * cout}u]`))}
      ${repeat(
        pixels,
        (j) => `
      let inside${j} = u32(across + ${j}) < ${inWidth}u;
      let x${j} = select(vec4f(), x[select(0u, u32(source + across + ${j}) * ${cin}u + rowGroup, inside${j})], inside${j});`,
      )}
      ${each((kx, i) => repeat(16, (column) => `sums[${sumOf(kx, i, column)}] += ${products(kx, i, column)};`))}
      across += ${positions * strideWidth};
      by += ${positions * cout}u;
    }`,
  )}
  let into = ((share * ${filterHeight}u + ky) * ${filterWidth * inChannels}u + rowGroup * 4u) * ${cout}u + column;
  ${each((kx, i) => repeat(4, (v) => `partial[into + ${(kx * inChannels + i) * cout + v}u] = ${sumsFrom(sumOf(kx, i, 4 * v))};`))}
}`;
}

/** Each lane has four output channels of its own and all taps; of x the lanes fetch what lies side by side together. */
function narrowCodeOf(shape: ConvolutionShape, tile: SpreadTile, shares: number): string {
  const { inHeight, inWidth, inChannels, outWidth, outChannels, padInfo, strideWidth } = shape;
  const { filterHeight, filterWidth } = shape;
  const { rowGroups } = spreadFilterGroups(shape);
  const inputs = filterWidth * inChannels;
  const positions = positionsAtOnce(shape);
  const fetches = Math.ceil((((positions - 1) * strideWidth + filterWidth) * inChannels) / 4);
  const sumOf = (ky: number, input: number, i: number) => (ky * inputs + input) * 4 + i;
  const each = (line: (ky: number, input: number) => string) =>
    repeat(filterHeight, (ky) => repeat(inputs, (input) => line(ky, input)));
  const products = (ky: number, input: number, i: number) =>
    addUp(positions, (p) => {
      const at = p * strideWidth * inChannels + input;
      return `x${ky}_${Math.floor(at / 4)}_${at % 4} * dy${p}[${i}]`;
    });
  return `
${openRun(tile, rowGroups, filterHeight * inputs * 4)}
  let share = other;
  ${overLines(
    shape,
    shares,
    `
    var by = line * ${(outWidth * outChannels) / 4}u + rowGroup;
    var mine = i32(lane) - ${padInfo.left * inChannels};
    for (var position = 0; position < ${outWidth}; position += ${positions}) {
      ${repeat(positions, (p) => `let dy${p} = dy[by + ${(p * outChannels) / 4}u];`)}
      ${repeat(
        filterHeight,
        (ky) => `
      let isLine${ky} = u32(top + ${ky}) < ${inHeight}u;
      let source${ky} = (image + top + ${ky}) * ${inWidth * inChannels} + mine;
      ${repeat(
        fetches,
        (f) => `
      let inside${ky}_${f} = isLine${ky} & (u32(mine + ${4 * f}) < ${inWidth * inChannels}u);
      ${handRound(`x${ky}_${f}_`, `select(0f, x[select(0u, u32(source${ky} + ${4 * f}), inside${ky}_${f})], inside${ky}_${f})`)}`,
      )}`,
      )}
      ${each((ky, input) => repeat(4, (i) => `sums[${sumOf(ky, input, i)}] += ${products(ky, input, i)};`))}
      mine += ${positions * strideWidth * inChannels};
      by += ${(positions * outChannels) / 4}u;
    }`,
  )}
  let into = share * ${filterHeight * inputs}u;
  ${each((ky, input) => `partial[(into + ${ky * inputs + input}u) * ${outChannels / 4}u + rowGroup] = ${sumsFrom(sumOf(ky, input, 0))};`)}
}`;
}
