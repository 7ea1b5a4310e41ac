/** @file Cutout (DeVries & Taylor 2017, arXiv 1708.04552): a rectangle of one value. */
import type { CropParameters } from './crop';
import type { Picture } from './transform';

export interface CutoutParameters extends CropParameters {
  /** 0–1. */
  fill: number;
}

export function cutout(picture: Picture, parameters: CutoutParameters): Picture {
  const { width, channels } = picture;
  const data = picture.data.slice();
  for (let y = parameters.top; y < parameters.top + parameters.height; y++) {
    const start = (y * width + parameters.left) * channels;
    data.fill(parameters.fill, start, start + parameters.width * channels);
  }
  return { ...picture, data };
}
