/**
 * @file The table by which a device draws views, one row a view: what `src/augment` fills in and a
 * `TwoViews` kernel reads. All numbers f32.
 */
export const viewColumns = {
  /** Row of the picture in the store. */
  picture: 0,
  /** The crop in whole pixels; the whole picture where there is none. */
  top: 1,
  left: 2,
  height: 3,
  width: 4,
  /** 1 for a flipped view. */
  flip: 5,
  /** Four columns: the colour operations in their order, by number below. */
  firstOperation: 6,
  brightness: 10,
  contrast: 11,
  saturation: 12,
  /** Turns. */
  hue: 13,
  /** 1 for a view without colour. */
  gray: 14,
  /** Pixels; 0 for a view that is not blurred. */
  sigma: 15,
} as const;

export const viewColumnCount = 16;

export const colourOperations = { none: 0, brightness: 1, contrast: 2, saturation: 3, hue: 4 } as const;
