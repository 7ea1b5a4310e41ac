import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { applyViewSteps } from '../../transforms/apply-views';
import type { SampledTransform, SampledView } from '../../transforms/sample-views';
import type { FloatImage } from '../../transforms/transform';
import { augmentPreset } from '../../config/augment-presets';
import { startWords } from '../../i18n/page-words.test-support';
import { createRandom } from '../../random/random';
import { transformNames, transformOf } from '../../transforms/transforms';
import { transformWords, viewWords } from './view-words';

const size = { height: 32, width: 32, channels: 3 };
const random = createRandom(0, 'image');
const image: FloatImage = { ...size, data: Float32Array.from({ length: 3072 }, () => random.uniform(0, 1)) };

beforeAll(startWords);

function words(view: SampledView, language: 'en' | 'ko' = 'en', original = image): string {
  const wording = { t: i18next.getFixedT(language), language, size };
  return viewWords(wording, view, original, applyViewSteps(original, view));
}

const jitter = {
  order: ['hue', 'brightness', 'contrast', 'saturation'],
  brightness: 1,
  contrast: 1,
  saturation: 1,
  hue: 0,
} as const;

it('names what was drawn, in the order of application', () => {
  const view: SampledView = [
    { name: 'crop', parameters: { top: 9, left: 4, height: 16, width: 20 } },
    { name: 'jitter', parameters: { ...jitter, hue: 0.04, contrast: 0.812 } },
    { name: 'grayscale', parameters: {} },
  ];
  expect(words(view)).toBe('crop 31\u00a0% at (4,9), hue +0.04, contrast ×0.81, gray');
  expect(words(view, 'ko')).toBe('자르기 31\u00a0%, (4,9)에서, 색상 +0.04, 대비 ×0.81, 흑백');
});

it('leaves out what changed nothing', () => {
  const view: SampledView = [
    { name: 'crop', parameters: { top: 0, left: 0, height: 32, width: 32 } },
    { name: 'jitter', parameters: { ...jitter, hue: -0.1 } },
    { name: 'rotate', parameters: { quarterTurns: 0 } },
  ];
  expect(words(view)).toBe('hue −0.10');
  expect(words([])).toBe('unchanged');
  const gray = { ...image, data: new Float32Array(3072).fill(0.5) };
  expect(
    words(
      [
        { name: 'grayscale', parameters: {} },
        { name: 'flip', parameters: {} },
      ],
      'en',
      gray,
    ),
  ).toBe('unchanged');
});

it('counts of a rectangle only what lies in the image', () => {
  const view: SampledView = [
    { name: 'cutout', parameters: { top: 16, left: 16, height: 32, width: 32, fill: 0 } },
  ];
  expect(words(view)).toBe('hole 25\u00a0% at (16,16)');
});

it.each(transformNames)('%s is told in a phrase of its own, with a number wherever one belongs', (name) => {
  const transform = transformOf(name);
  const parameters = transform.sample(augmentPreset('too-much')[name], createRandom(1), size);
  const wording = { t: i18next.getFixedT('en'), language: 'en', size };
  const patterns = Object.values(transform.words.en.phrases).map((phrase) =>
    phrase.replaceAll(/[().]/g, '\\$&').replaceAll(/\{\{\w+\}\}/g, '[-+\\d.,\u00a0%]+'),
  );
  const told = transformWords(wording, { name, parameters } as SampledTransform);
  expect(told).not.toEqual([]);
  for (const phrase of told) expect(phrase).toMatch(new RegExp(`^(${patterns.join('|')})$`));
});
