/** @file What the autoencoder says of itself; `objective.ts` is what it does. */
import { number } from '../../config/schema-fields';
import type { ObjectiveDescription } from '../objective-description';

export const autoencoder = {
  name: 'autoencoder',
  words: {
    en: { name: 'autoencoder', about: 'What did the image look like? Rebuilds it from h. (autoencoder)' },
    ko: {
      name: '오토인코더',
      about: '이미지가 어떻게 생겼을까요? h만 보고 복원합니다. (오토인코더)',
    },
  },
  fields: {
    noise: number(0, 1, 0, {
      step: 0.05,
      words: {
        en: {
          label: 'Noise σ',
          help: 'Noise added to the input only: above 0, a denoising autoencoder. Standard deviation of Gaussian noise, where 1 is the range from black to white.',
        },
        ko: {
          label: '노이즈 σ',
          help: '입력에만 더하는 노이즈입니다. 0보다 크면 디노이징 오토인코더가 됩니다. 가우시안 노이즈의 표준편차이며, 검정에서 흰색까지를 1로 봅니다.',
        },
      },
    }),
  },
  usesLabels: false,
  usesHead: false,
  views: 1,
  turns: 1,
  augment: 'flip-only',
  watched: {
    en: 'Watched: the same images, step after step, and how the decoder rebuilds them. There are no pairs.',
    ko: '같은 이미지를 단계마다 지켜보며 디코더가 어떻게 복원하는지 봅니다. 쌍은 없습니다.',
  },
  loss: {
    unit: 'squared error',
    formula: [
      'ℓ = ',
      { above: ['1'], below: ['P'] },
      ' Σ',
      { subscript: ['p'] },
      ' (x̂',
      { subscript: ['p'] },
      ' − x',
      { subscript: ['p'] },
      ')²',
    ],
    about: {
      en: 'How far off is the rebuilt image? (Mean squared error between the P values of the rebuilt image x̂ and the image x, from 0, black, to 1, white.)',
      ko: '복원한 이미지가 원본과 얼마나 다른가요? (복원한 이미지 x̂과 원본 x의 값 P개 사이의 평균 제곱 오차, 0은 검정, 1은 흰색)',
    },
  },
} as const satisfies ObjectiveDescription;
