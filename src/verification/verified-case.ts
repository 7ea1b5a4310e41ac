/**
 * @file What comes out of holding the engine against reference vectors, and how numbers are compared.
 */

/** One file of reference vectors: its name (`conv2d.json`) and its text. */
export interface VectorFile {
  name: string;
  text: string;
}

export interface VerifiedCase {
  file: string;
  /** What was compared, e.g. `case 3 dKernel [3,3,5,7]`. */
  name: string;
  passed: boolean;
  /** For a failure: the worst entry, expected and got, and the tolerance. */
  detail: string;
}

export interface Comparison {
  passed: boolean;
  detail: string;
}

/** Below this a largest entry no longer scales the tolerance: what remains is rounding noise around 0. */
const minScale = 1e-2;

/**
 * Equal within `tolerance` times the largest expected entry. Anything not finite, or of another
 * length, fails.
 */
export function compareRelative(
  expected: ArrayLike<number>,
  got: ArrayLike<number>,
  tolerance: number,
): Comparison {
  let largest = minScale;
  for (let i = 0; i < expected.length; i++) largest = Math.max(largest, Math.abs(expected[i]!));
  return compareAbsolute(expected, got, tolerance * largest);
}

/** Equal within `allowed`. */
export function compareAbsolute(
  expected: ArrayLike<number>,
  got: ArrayLike<number>,
  allowed: number,
): Comparison {
  if (expected.length !== got.length) {
    return { passed: false, detail: `expected ${expected.length} numbers, got ${got.length}` };
  }
  let worst = -1;
  let worstError = -1;
  for (let i = 0; i < expected.length; i++) {
    const error = Math.abs(expected[i]! - got[i]!);
    if (error > worstError || Number.isNaN(error)) {
      worst = i;
      worstError = error;
      if (Number.isNaN(error)) break;
    }
  }
  if (worst < 0 || worstError <= allowed) return { passed: true, detail: '' };
  return {
    passed: false,
    detail: `entry ${worst}: expected ${expected[worst]}, got ${got[worst]}, off by ${worstError.toExponential(2)}, allowed ${allowed.toExponential(2)}`,
  };
}
