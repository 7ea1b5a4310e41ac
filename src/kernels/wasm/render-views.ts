/**
 * @file Views drawn by the transforms' own functions (`src/transforms/<name>/simd.ts`), each under its
 * transform's name: image by image as planes, transform by transform, in place where that can be.
 */
import { columnCount, firstColumns, imageColumn, type ViewAttributes } from '../../tensor/view-program';
import type { AssemblyExports } from './threads';

export type ViewForm = 'numbers' | 'pixels';

/** Where in the memory of the functions things lie: pointers. */
export interface ViewPlaces {
  /** u8 [n, h, w, c], and four bytes more that can be read; or f32 [n, h, w, c]. */
  images: number;
  areBytes: boolean;
  /** f32 [views, columns]. */
  table: number;
  /** Written. */
  views: number;
  /** f32 [views, h, w, c] or u8 [views, h, w, 4]: red, green, blue, opaque. */
  form: ViewForm;
  /** `easelBytes` of uninitialised memory. */
  easel: number;
}

/** Of one view. */
export function viewBytes({ height, width, channels }: ViewAttributes, form: ViewForm): number {
  return height * width * 4 * (form === 'numbers' ? channels : 1);
}

/** For lines that transforms work on: a few rows of an image, and a kernel of up to a thousand places. */
const lineBytes = (width: number) => 16 * width + 2 ** 14;

/** What `assembly/planes.ts` asks of an image's block, on a multiple of 16. */
function imageBytes({ height, width, channels }: ViewAttributes): number {
  return 4 * channels * (4 * Math.ceil((height * width) / 4)) + 16;
}

/** Two images and lines. */
export function easelBytes(attributes: ViewAttributes): number {
  return 2 * imageBytes(attributes) + lineBytes(attributes.width);
}

/** @param table the numbers that lie at `places.table` */
export function renderViews(
  exports: AssemblyExports,
  attributes: ViewAttributes,
  table: Float32Array,
  places: ViewPlaces,
): void {
  const { height, width, channels, program } = attributes;
  const columns = columnCount(program);
  const starts = firstColumns(program);
  const transforms = program.stages.map(({ name }) => exports[name]!);
  const unpack = places.areBytes ? exports['unpackBytes']! : exports['unpackNumbers']!;
  const imageStep = height * width * channels * (places.areBytes ? 1 : 4);
  const pack = places.form === 'numbers' ? exports['packNumbers']! : exports['packPixels']!;
  const viewStep = viewBytes(attributes, places.form);
  const lines = places.easel + 2 * imageBytes(attributes);
  for (let row = 0; row < table.length; row += columns) {
    let image = places.easel;
    let other = places.easel + imageBytes(attributes);
    unpack(places.images + table[row + imageColumn]! * imageStep, image, height, width, channels);
    for (let stage = 0; stage < transforms.length; stage++) {
      const given = row + starts[stage]!;
      if (!table[given]) continue;
      const parameters = places.table + 4 * (given + 1);
      const drawn = transforms[stage]!(image, other, lines, height, width, channels, parameters);
      if (drawn === other) [image, other] = [other, image];
    }
    pack(image, places.views + (row / columns) * viewStep, height, width, channels);
  }
}
