/** @file Which point of a map is meant: under a pointer, or the next one in a direction. */

/** Right, down: the way of an arrow key on screen. */
export type Direction = readonly [x: number, y: number];

export const arrowDirections: Record<string, Direction> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/**
 * @param points on screen, row-major [n, 2]
 * @returns the nearest point within `reach`, or nothing
 */
export function pointAt(points: Float32Array, x: number, y: number, reach: number): number | undefined {
  let [nearest, least]: [number | undefined, number] = [undefined, reach];
  for (let i = 0; i < points.length / 2; i++) {
    const distance = Math.hypot(points[2 * i]! - x, points[2 * i + 1]! - y);
    if (distance <= least) [nearest, least] = [i, distance];
  }
  return nearest;
}

/**
 * The point to walk to: nearest of those in the quarter around the direction, what lies off its line
 * counting double.
 * @returns `from` if there is none
 */
export function pointTowards(points: Float32Array, from: number, [x, y]: Direction): number {
  let [next, least] = [from, Infinity];
  for (let i = 0; i < points.length / 2; i++) {
    const [dx, dy] = [points[2 * i]! - points[2 * from]!, points[2 * i + 1]! - points[2 * from + 1]!];
    const along = dx * x + dy * y;
    const off = Math.abs(dx * y - dy * x);
    if (i === from || along <= 0 || off > along) continue;
    const distance = along + 2 * off;
    if (distance < least) [next, least] = [i, distance];
  }
  return next;
}
