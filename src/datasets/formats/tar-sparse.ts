/**
 * @file GNU's sparse files in a tar: of a file with long runs of zeros the rest is stored, with a map of where it goes.
 * Old GNU's lies in the header and in blocks behind it, PAX 0.1's in a field, PAX 1.0's before the data, as lines
 * (GNU tar manual, appendix E.0.3). PAX 0.0's comes in fields of the same names again and again, which tar.ts joins into one as 0.1 has it.
 */
import '../../config/errors/known-import-errors';
import { PlaygroundError } from '../../config/playground-error';
import { limits } from './limits';

const block = 512;
/** Of a map, each run of a file; images have few. */
const mostRuns = 100_000;

/** Where the runs of stored bytes go: offset and length in turn. */
type Runs = readonly number[];

export interface SparseMap {
  /** Of the whole file. */
  size: number;
  /** Undefined: before the data. */
  runs: Runs | undefined;
}

/**
 * Old GNU's map.
 * @param numberAt of a block, at an offset, that many bytes long
 * @param blockAfter the header, 1 for the next one
 * @returns … and how many blocks behind the header belong to it
 */
export async function oldSparseMap(
  header: Uint8Array,
  numberAt: (block: Uint8Array, offset: number, length: number) => number,
  blockAfter: (count: number) => Promise<Uint8Array>,
): Promise<{ map: SparseMap; blocks: number }> {
  const runs: number[] = [];
  const take = (from: Uint8Array, start: number, count: number) => {
    for (let i = 0; i < count; i++) {
      const at = start + 24 * i;
      if (from[at] === undefined || from[at] === 0) return;
      runs.push(numberAt(from, at, 12), numberAt(from, at + 12, 12));
    }
  };
  take(header, 386, 4);
  let blocks = 0;
  for (let isContinued = header[482]; isContinued && runs.length < 2 * mostRuns;) {
    blocks++;
    const more = await blockAfter(blocks);
    take(more, 0, 21);
    isContinued = more[504];
  }
  return { map: { size: numberAt(header, 483, 12), runs }, blocks };
}

/**
 * PAX's map; nothing of a file that is not sparse.
 * @param fields without `GNU.sparse.` before their names
 */
export function paxSparseMap(fields: ReadonlyMap<string, string>): SparseMap | undefined {
  if (fields.size === 0) return undefined;
  const size = Number(fields.get('realsize') ?? fields.get('size') ?? NaN);
  if (fields.get('major') === '1') return { size, runs: undefined };
  const map = fields.get('map') ?? '';
  return { size, runs: map === '' ? [] : map.split(',').map(Number) };
}

/**
 * The file with its zeros.
 * @param stored what the tar holds of it
 * @throws PlaygroundError `import-too-large`, or `import-damaged` where the map does not fit
 */
export function withZeros(
  { size, runs: known }: SparseMap,
  stored: Uint8Array<ArrayBuffer>,
  file: string,
): Uint8Array<ArrayBuffer> {
  if (size > limits.entryBytes) {
    throw new PlaygroundError('import-too-large', { file, megabytes: limits.entryBytes / 2 ** 20 });
  }
  const { runs, data } = known ? { runs: known, data: stored } : mapBefore(stored);
  const sum = runs.reduce((total, length, i) => (i % 2 ? total + length : total), 0);
  const isWhole = Number.isSafeInteger(size) && size >= 0 && runs.length % 2 === 0;
  if (!isWhole || sum !== data.length || !isRising(runs, size)) {
    throw new PlaygroundError('import-damaged', { file, reason: 'its map of zeros is wrong' });
  }
  const whole = new Uint8Array(size);
  let from = 0;
  for (let i = 0; i < runs.length; i += 2) {
    whole.set(data.subarray(from, from + runs[i + 1]!), runs[i]);
    from += runs[i + 1]!;
  }
  return whole;
}

/** Each run begins where the one before has ended or later, and ends within the file. */
function isRising(runs: Runs, size: number): boolean {
  let end = 0;
  for (let i = 0; i < runs.length; i += 2) {
    const [offset, length] = [runs[i]!, runs[i + 1]!];
    // Not a number is neither.
    if (!(offset >= end && length >= 0 && offset + length <= size)) return false;
    end = offset + length;
  }
  return true;
}

/** PAX 1.0's: how many runs, then offset and length of each, a line a number, filled up to a block. */
function mapBefore(stored: Uint8Array<ArrayBuffer>): { runs: Runs; data: Uint8Array<ArrayBuffer> } {
  const numbers: number[] = [];
  let at = 0;
  const read = () => {
    const end = stored.indexOf(10, at);
    const line = end < 0 ? '' : String.fromCharCode(...stored.subarray(at, Math.min(end, at + 20)));
    at = end + 1;
    return /^\d+$/.test(line) ? Number(line) : NaN;
  };
  const count = read();
  if (!(count <= mostRuns)) return { runs: [NaN], data: stored };
  for (let i = 0; i < 2 * count; i++) numbers.push(read());
  return { runs: numbers, data: stored.subarray(Math.ceil(at / block) * block) };
}
