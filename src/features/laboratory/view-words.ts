/**
 * @file A view's sampled parameters in words of the page's language: “crop 31% at (4,9), hue +0.04, gray”.
 * Only what changed the image is named.
 */
import type { TFunction } from 'i18next';
import { insideImage, type CropParameters } from '../../transforms/crop';
import type { SampledTransform, SampledView } from '../../transforms/sample-views';
import type { FloatImage } from '../../transforms/transform';
import type { ImageSize } from '../../datasets/dataset';
import { formatNumber } from '../../i18n/format-number';

interface Wording {
  t: TFunction;
  /** Decides how numbers are written. */
  language: string;
  size: ImageSize;
}

/** @param steps the image after each of the view's transforms */
export function viewWords(
  wording: Wording,
  view: SampledView,
  original: FloatImage,
  steps: readonly FloatImage[],
): string {
  const words = view.flatMap((transform, i) =>
    isSame(steps[i]!, steps[i - 1] ?? original) ? [] : transformWords(wording, transform),
  );
  return words.length > 0 ? words.join(', ') : wording.t('laboratory.words.unchanged');
}

/** One transform's parameters. */
export function transformWords(wording: Wording, transform: SampledTransform): string[] {
  const { t, language } = wording;
  const number = (value: number, digits: number) =>
    formatNumber(language, value, { maximumFractionDigits: digits });
  const signed = (value: number) =>
    formatNumber(language, value, {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
      signDisplay: 'exceptZero',
    });
  switch (transform.name) {
    case 'crop':
      return [t('laboratory.words.crop', rectangle(wording, transform.parameters))];
    case 'cutout':
      return [t('laboratory.words.cutout', rectangle(wording, transform.parameters))];
    case 'jitter':
      return transform.parameters.order.flatMap((operation) => {
        const value = transform.parameters[operation];
        const isHue = operation === 'hue';
        const shown = isHue ? signed(value) : number(value, 2);
        return shown === (isHue ? signed(0) : number(1, 2))
          ? []
          : t(`laboratory.words.${operation}`, { value: shown });
      });
    case 'blur':
    case 'noise':
      return [t(`laboratory.words.${transform.name}`, { sigma: number(transform.parameters.sigma, 2) })];
    case 'rotate':
      return [t('laboratory.words.rotate', { degrees: number(transform.parameters.quarterTurns * 90, 0) })];
    case 'solarize':
      return [t('laboratory.words.solarize', { threshold: number(transform.parameters.threshold, 2) })];
    case 'flip':
    case 'verticalFlip':
    case 'grayscale':
    case 'sobel':
      return [t(`laboratory.words.${transform.name}`)];
  }
}

/** Its fraction of the image and its upper left corner, as much of it as lies in the image. */
function rectangle({ language, size }: Wording, parameters: CropParameters) {
  const { top, left, height, width } = insideImage(parameters, size);
  const area = (height * width) / (size.height * size.width);
  return { area: formatNumber(language, area, { style: 'percent' }), x: left, y: top };
}

/** As far as a screen can show: within half a grey level. */
function isSame(one: FloatImage, other: FloatImage): boolean {
  return one.data.every((value, i) => Math.abs(value - other.data[i]!) < 0.5 / 255);
}
