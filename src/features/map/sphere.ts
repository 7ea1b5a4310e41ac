/** @file Turning a sphere under the eye, and seeing it from the front: x right, y up, z towards the eye. */

/** Orthogonal, row-major [3, 3]. */
export type Rotation = readonly number[];

export const upright: Rotation = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/**
 * What is on show, turned further about the screen's own axes.
 * @param right, down angles in radians by which the front moves
 */
export function turned(rotation: Rotation, right: number, down: number): Rotation {
  const [cr, sr, cd, sd] = [Math.cos(right), Math.sin(right), Math.cos(down), Math.sin(down)];
  const aboutVertical = [cr, 0, sr, 0, 1, 0, -sr, 0, cr];
  const aboutHorizontal = [1, 0, 0, 0, cd, -sd, 0, sd, cd];
  return product(aboutHorizontal, product(aboutVertical, rotation));
}

function product(a: Rotation, b: Rotation): Rotation {
  return Array.from({ length: 9 }, (_, i) => {
    const [row, column] = [Math.floor(i / 3), i % 3];
    return [0, 1, 2].reduce((sum, k) => sum + a[3 * row + k]! * b[3 * k + column]!, 0);
  });
}

/** @param points row-major [n, 3] */
export function rotate(points: ArrayLike<number>, rotation: Rotation): Float32Array {
  const result = new Float32Array(points.length);
  for (let i = 0; i < points.length; i += 3) {
    for (let row = 0; row < 3; row++) {
      result[i + row] =
        rotation[3 * row]! * points[i]! +
        rotation[3 * row + 1]! * points[i + 1]! +
        rotation[3 * row + 2]! * points[i + 2]!;
    }
  }
  return result;
}
