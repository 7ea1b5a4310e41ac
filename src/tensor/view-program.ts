/**
 * @file How a device draws views: the transforms that a view may get, in their order, each as WGSL with
 * the columns of a table that holds its sampled parameters, one row a view, all numbers f32.
 * `src/transforms` writes programs and fills in tables; a `TwoViews` kernel reads them. That of WebGPU
 * compiles the WGSL; that of wasm has a function of each transform's name.
 *
 * WGSL of a transform may use: the constants `height`, `width`, `channels`, and of each of its columns
 * `name_column`; `parameter(view, column)`; `grey(color)`; `reflected(position, length)`. A color is a
 * vec3f in [0, 1], of one channel three times the same.
 */
export interface DeviceTransform {
  /**
   * What the WGSL function of the transform's name does, for views that get it:
   * `gathers` (view, at) → color, from `source(view, at)` at any places;
   * `moves` (view, at) → vec2u, the place from which the pixel at `at` comes;
   * `recolours` (view, at, color) → color.
   */
  kind: 'gathers' | 'moves' | 'recolours';
  columns: readonly string[];
  code: string;
  /**
   * A function (view, at, color) → color, for a transform that recolours by `mean_of(view)`: the mean
   * grey value of what this function makes of the whole image.
   */
  meanOf?: string;
}

export interface ViewStage extends DeviceTransform {
  name: string;
}

/** Of stages with equal names, columns and code are equal: a program is named by its stages' names. */
export interface ViewProgram {
  stages: readonly ViewStage[];
}

/** What a `TwoViews` kernel is told. */
export interface ViewAttributes {
  height: number;
  width: number;
  channels: number;
  program: ViewProgram;
}

/** The first column: the row of the view's image among the images. */
export const imageColumn = 0;

/** Where each stage's columns begin: with one that is 1 for a view that gets the transform, then its own. */
export function firstColumns({ stages }: ViewProgram): number[] {
  let next = imageColumn + 1;
  return stages.map(({ columns }) => {
    const first = next;
    next += 1 + columns.length;
    return first;
  });
}

export function columnCount({ stages }: ViewProgram): number {
  return stages.reduce((count, { columns }) => count + 1 + columns.length, imageColumn + 1);
}
