/**
 * @file Two sums over all rows of x, seen as rows × vectors of channels, for a pass over x that follows and needs
 * them: without a dispatch between the two. The first pass sums parts of the rows into `partial` f32 [2, parts,
 * channels]; the second adds up all parts, each thread anew, and then goes over x, part by part as well.
 *
 * A workgroup takes a part, its lanes along the vectors first, then along the rows. Where a processor plays the
 * graphics card, a thread takes a part of one vector, and there is no barrier.
 */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { preferredVariant } from './autotune';
import type { Program } from './dispatch';
import { isSoftware } from './software-adapter';
import { elementOf, repeat, widthOf } from './tile';

export interface SumShape {
  rows: number;
  /** Vectors of channels in a row, and their width. */
  vectors: number;
  width: 1 | 4;
  /** Of the rows, and the rows of each but the last. */
  parts: number;
  rowsPerPart: number;
  /** Lanes of a workgroup beside each other in a row, and rows of lanes; none where threads work alone. */
  lanes?: { across: number; down: number };
}

const groupLanes = 64;
const maxAcross = 16;
/** Enough to fill a graphics card, and a processor. */
const maxParts = { group: 512, thread: 32 };

/** As many parts as leave their sum a quarter of the work on x, at most. */
export function sumShapeOf(backend: WebGPUBackend, x: TensorInfo): SumShape {
  const channels = x.shape.at(-1)!;
  const rows = x.shape.reduce((product, length) => product * length, 1) / channels;
  const width = widthOf(channels);
  const vectors = channels / width;
  const across = Math.min(maxAcross, 2 ** Math.ceil(Math.log2(vectors)));
  const alone = worksAlone(backend);
  const most = alone ? maxParts.thread : maxParts.group;
  const rowsPerPart = Math.ceil(rows / Math.max(1, Math.min(Math.floor(Math.sqrt(rows) / 2), most)));
  return {
    ...{ rows, vectors, width, parts: Math.ceil(rows / rowsPerPart), rowsPerPart },
    ...(!alone && { lanes: { across, down: groupLanes / across } }),
  };
}

function worksAlone(backend: WebGPUBackend): boolean {
  return (
    preferredVariant(backend)?.startsWith('workgroup memory') !== true &&
    isSoftware(backend.device.adapterInfo)
  );
}

export const keyOf = ({ rows, vectors, width, lanes }: SumShape) =>
  `${rows}x${vectors}x${width}${lanes ? '' : ' alone'}`;

/** How either pass is dispatched. */
export function sharedBy({
  parts,
  vectors,
  lanes,
}: SumShape): Pick<Program, 'threads' | 'workgroupSize' | 'cooperative'> {
  if (!lanes) return { threads: parts * vectors };
  const threads = parts * Math.ceil(vectors / lanes.across) * groupLanes;
  return { threads, workgroupSize: groupLanes, cooperative: true };
}

/**
 * `fn run` of a pass, around `body`: it knows the thread's vector `c`, its part's rows from `first` to before `last`,
 * its place `down` among those that share them, and `isVector`, false past the last vector, where it may read as if
 * of the last but must write nothing.
 */
export function runOf({ rows, vectors, rowsPerPart, width, lanes }: SumShape, body: string): string {
  const rowsOfPart = `
  let first = part * ${rowsPerPart}u;
  let last = min(first + ${rowsPerPart}u, ${rows}u);`;
  if (!lanes) {
    return `
fn run(thread: u32) {
  let part = thread / ${vectors}u;
  let c = thread % ${vectors}u;
  const down = 0u;
  const isVector = true;
  ${rowsOfPart}
  ${body}
}`;
  }
  const { across, down } = lanes;
  const blocks = Math.ceil(vectors / across);
  const element = elementOf(width);
  return `
var<workgroup> firsts: array<${element}, ${groupLanes}>;
var<workgroup> seconds: array<${element}, ${groupLanes}>;
fn addRowsOfLanes(lane: u32, first: ${element}, second: ${element}) {
  firsts[lane] = first;
  seconds[lane] = second;
  ${repeat(Math.log2(down), (i) => {
    const lower = groupLanes / 2 ** (i + 1);
    return `workgroupBarrier();
  if (lane < ${lower}u) {
    firsts[lane] += firsts[lane + ${lower}u];
    seconds[lane] += seconds[lane + ${lower}u];
  }`;
  })}
  workgroupBarrier();
}
fn run(group: u32, lane: u32) {
  let part = group / ${blocks}u;
  let down = lane / ${across}u;
  let wished = (group % ${blocks}u) * ${across}u + lane % ${across}u;
  let c = min(wished, ${vectors - 1}u);
  let isVector = wished < ${vectors}u;
  ${rowsOfPart}
  ${body}
}`;
}

/** Lines that make of the thread's `sum` and `products` the `total` and `product` of all that share its rows. */
export function addUp({ lanes }: SumShape): string {
  if (!lanes) return 'let total = sum; let product = products;';
  return `
  addRowsOfLanes(lane, sum, products);
  let total = firsts[lane % ${lanes.across}u];
  let product = seconds[lane % ${lanes.across}u];`;
}

/** A loop over the thread's rows, each of which lies at `at`. */
export function overRows({ vectors, lanes }: SumShape, body: string): string {
  return `
  for (var row = first + down; row < last; row += ${lanes?.down ?? 1}u) {
    let at = row * ${vectors}u + c;
    ${body}
  }`;
}

/** A loop over the thread's share of the parts, `other`, whose two sums are `one` and `two`. */
export function overParts({ vectors, parts, lanes }: SumShape, body: string): string {
  return `
  for (var other = down; other < ${parts}u; other += ${lanes?.down ?? 1}u) {
    let one = partial[other * ${vectors}u + c];
    let two = partial[(${parts}u + other) * ${vectors}u + c];
    ${body}
  }`;
}

/** Lines that write the part's two sums. */
export function writePart({ vectors, parts }: SumShape, first: string, second: string): string {
  return `
  if ((down == 0u) & isVector) {
    partial[part * ${vectors}u + c] = ${first};
    partial[(${parts}u + part) * ${vectors}u + c] = ${second};
  }`;
}
