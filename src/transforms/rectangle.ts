/** @file A rectangle of whole pixels in an image: what a crop keeps, and what cutout covers. */
import type { Bilingual } from '../config/bilingual';
import type { ImageSize } from '../datasets/dataset';
import type { NumberWriter, ParameterField } from './transform';

export interface Rectangle {
  top: number;
  left: number;
  height: number;
  width: number;
}

/** Sliders for it. */
export function rectangleFields({ height, width }: ImageSize): ParameterField<keyof Rectangle>[] {
  return [
    { name: 'top', minimum: 0, maximum: height - 1, step: 1, unit: 'pixels' },
    { name: 'left', minimum: 0, maximum: width - 1, step: 1, unit: 'pixels' },
    { name: 'height', minimum: 1, maximum: height, step: 1, unit: 'pixels' },
    { name: 'width', minimum: 1, maximum: width, step: 1, unit: 'pixels' },
  ];
}

export const rectangleWords: Bilingual<Record<keyof Rectangle, string>> = {
  en: { top: 'top edge', left: 'left edge', height: 'height', width: 'width' },
  ko: { top: '위쪽 가장자리', left: '왼쪽 가장자리', height: '높이', width: '너비' },
};

/** The part of a rectangle that lies in the image: one set by hand may reach over its edge. */
export function insideImage(rectangle: Rectangle, size: Pick<ImageSize, 'height' | 'width'>): Rectangle {
  const { top, left } = rectangle;
  const height = Math.min(rectangle.height, size.height - top);
  return { top, left, height, width: Math.min(rectangle.width, size.width - left) };
}

/** Its fraction of the image and its upper left corner, as much of it as lies in the image. */
export function rectangleNumbers(rectangle: Rectangle, size: ImageSize, write: NumberWriter) {
  const { top, left, height, width } = insideImage(rectangle, size);
  const area = (height * width) / (size.height * size.width);
  return { area: write.percent(area), x: write.plain(left), y: write.plain(top) };
}
