/**
 * @file A view's sampled parameters in words of the page's language: “crop 31% at (4,9), hue +0.04, gray”.
 * Only what changed the image is named.
 */
import type { TFunction } from 'i18next';
import type { SampledTransform, SampledView } from '../../transforms/sample-views';
import type { FloatImage, NumberWriter, Phrase } from '../../transforms/transform';
import { transformOf } from '../../transforms/transforms';
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
  return words.length > 0 ? words.join(', ') : wording.t('laboratory.unchanged');
}

/** What one transform did. */
export function transformWords(wording: Wording, { name, parameters }: SampledTransform): string[] {
  const write = numberWriter(wording.language);
  const phrases = transformOf(name).phrases?.(parameters, wording.size, write) ?? [
    plainPhrase(parameters, write),
  ];
  return phrases.map((phrase) =>
    wording.t(`transforms.${name}.phrases.${phrase.name}`, { replace: phrase.numbers }),
  );
}

/** Of a transform that says nothing else: its parameters as they are. */
function plainPhrase(parameters: unknown, write: NumberWriter): Phrase {
  const numbers = Object.entries(parameters as Record<string, number>).map(
    ([name, value]) => [name, write.plain(value)] as const,
  );
  return { name: 'applied', numbers: Object.fromEntries(numbers) };
}

function numberWriter(language: string): NumberWriter {
  return {
    plain: (value) => formatNumber(language, value, { maximumFractionDigits: 2 }),
    signed: (value) =>
      formatNumber(language, value, {
        minimumFractionDigits: 2,
        maximumFractionDigits: 2,
        signDisplay: 'exceptZero',
      }),
    percent: (value) => formatNumber(language, value, { style: 'percent' }),
  };
}

/** As far as a screen can show: within half a grey level. */
function isSame(one: FloatImage, other: FloatImage): boolean {
  return one.data.every((value, i) => Math.abs(value - other.data[i]!) < 0.5 / 255);
}
