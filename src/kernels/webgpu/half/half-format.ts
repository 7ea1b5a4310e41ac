/**
 * @file How numbers of 16 bits lie in a buffer, and how code that computes with f32 reads and writes them: 11 bits of
 * precision, at most 65,504, at least 6e-8 in size.
 */
import { elementOf } from '../tile';

export interface HalfFormat {
  /** WGSL before everything else. */
  preamble: string;
  /** Of the array that holds them, one or four at a time. */
  element(width: 1 | 4): string;
  /** An f32 or vec4f, of an expression of that element. */
  widened(width: 1 | 4, half: string): string;
  /** The element, of an f32 or vec4f. */
  narrowed(width: 1 | 4, value: string): string;
}

/** Of devices with `shader-f16`. */
export const shaderHalf: HalfFormat = {
  preamble: 'enable f16;',
  element: (width) => (width === 4 ? 'vec4h' : 'f16'),
  widened: (width, half) => `${elementOf(width)}(${half})`,
  narrowed: (width, value) => `${width === 4 ? 'vec4h' : 'f16'}(${value})`,
};

/** An array in WGSL whose numbers are halves. */
export interface HalfArray {
  name: string;
  width: 1 | 4;
  format: HalfFormat;
}

/**
 * WGSL written as if its arrays held f32, for arrays of which some hold halves: what is read of these is widened, what
 * is assigned to them narrowed. They are used as `name[…]` alone.
 */
export function withHalves(wgsl: string, arrays: readonly HalfArray[]): string {
  return arrays.reduce(withHalf, wgsl);
}

function withHalf(wgsl: string, { name, width, format }: HalfArray): string {
  const use = new RegExp(String.raw`(?<![\w.])${name}\[`, 'g');
  let result = '';
  let end = 0;
  for (let match = use.exec(wgsl); match; match = use.exec(wgsl)) {
    const afterPlace = closing(wgsl, use.lastIndex, ']') + 1;
    const place = wgsl.slice(match.index, afterPlace);
    result += wgsl.slice(end, match.index);
    end = afterPlace;
    const assignment = /^ = /.exec(wgsl.slice(afterPlace, afterPlace + 3));
    if (assignment) {
      const from = afterPlace + assignment[0].length;
      end = closing(wgsl, from, ';');
      const value = withHalf(wgsl.slice(from, end), { name, width, format });
      result += `${place} = ${format.narrowed(width, value)}`;
    } else result += format.widened(width, place);
    use.lastIndex = end;
  }
  return result + wgsl.slice(end);
}

/** Where `end` stands outside of all brackets that open after `from`. */
function closing(wgsl: string, from: number, end: string): number {
  let depth = 0;
  for (let at = from; ; at++) {
    const letter = wgsl[at];
    if (letter === undefined) throw new Error(`WGSL lacks ${end} after ${wgsl.slice(from, from + 40)}`);
    if (depth === 0 && letter === end) return at;
    if ('([{'.includes(letter)) depth++;
    else if (')]}'.includes(letter)) depth--;
  }
}
