/**
 * @file Colours of values −1…1: blue below 0, orange above, pale at 0 (told apart with any kind of
 * colour vision). The same in light and dark, so that a matrix always reads alike.
 */
const low = [33, 102, 172] as const;
const middle = [245, 243, 238] as const;
const high = [200, 90, 20] as const;

/** Of a view and itself. */
export const selfColour = [139, 135, 152] as const;

/** Red, green and blue, 0–255. */
export function cosineColour(value: number): [number, number, number] {
  const end = value < 0 ? low : high;
  const fraction = Math.min(Math.abs(value), 1);
  const channel = (c: 0 | 1 | 2) => Math.round(middle[c] + (end[c] - middle[c]) * fraction);
  return [channel(0), channel(1), channel(2)];
}

/** @param from the palest value, below 1; the ramp of `cosineColour` unless told */
export function colourFrom(value: number, from?: number): [number, number, number] {
  return cosineColour(from === undefined ? value : Math.max((value - from) / (1 - from), 0));
}

export function cssColour(colour: readonly [number, number, number]): string {
  return `rgb(${colour.join(' ')})`;
}
