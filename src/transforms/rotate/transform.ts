/**
 * @file Rotation by quarter turns, counter-clockwise. Odd turns exchange height and width, and all
 * views of a batch must have one shape: an image that is not square is only ever turned by half.
 */
import { description } from './description';
import type { FloatImage, Transform } from '../transform';

export interface RotateParameters {
  quarterTurns: number;
}

const turnsOf = { 90: 1, 180: 2, 270: 3 } as const;

export const rotate: Transform<typeof description.schema, RotateParameters> = {
  ...description,
  sample({ angle }, random, { height, width }) {
    const any = random.integer(1, 3);
    if (height !== width) return { quarterTurns: 2 };
    return { quarterTurns: angle === 'any' ? any : turnsOf[angle] };
  },
  apply: rotated,
  device: {
    kind: 'moves',
    columns: ['quarterTurns'],
    code: `
fn rotate(view: u32, at: vec2u) -> vec2u {
  switch u32(parameter(view, rotate_quarterTurns)) {
    case 1u: { return vec2u(width - 1u - at.y, at.x); }
    case 2u: { return vec2u(width - 1u, height - 1u) - at; }
    case 3u: { return vec2u(at.y, height - 1u - at.x); }
    default: { return at; }
  }
}`,
    columnValues: ({ quarterTurns }) => ({ quarterTurns: remainder(quarterTurns) }),
  },
  parameterFields: ({ height, width }) => [
    height === width
      ? { name: 'quarterTurns', minimum: 0, maximum: 3, step: 1, unit: 'quarterTurns' }
      : { name: 'quarterTurns', minimum: 0, maximum: 2, step: 2, unit: 'quarterTurns' },
  ],
  phrases: ({ quarterTurns }, _, write) => [
    { name: 'applied', numbers: { degrees: write.plain(90 * quarterTurns) } },
  ],
};

function rotated(
  { height, width, channels, data }: FloatImage,
  { quarterTurns }: RotateParameters,
  result = new Float32Array(data.length),
): FloatImage {
  const turns = remainder(quarterTurns);
  const isOdd = turns % 2 === 1;
  const [rows, columns] = isOdd ? [width, height] : [height, width];
  // The source pixel of the result's first, and how far apart those of its neighbours are.
  const first = [0, width - 1, height * width - 1, (height - 1) * width][turns]!;
  const down = [width, -1, -width, 1][turns]!;
  const across = [1, width, -1, -width][turns]!;
  let target = 0;
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const source = (first + y * down + x * across) * channels;
      for (let c = 0; c < channels; c++) result[target++] = data[source + c]!;
    }
  }
  return { height: rows, width: columns, channels, data: result };
}

/** 0–3, also of turns the other way. */
export function remainder(quarterTurns: number): number {
  return ((quarterTurns % 4) + 4) % 4;
}
