/** @file What the autoencoder says of itself; `objective.ts` is what it does. */
import { number } from '../../config/schema-fields';
import type { ObjectiveDescription } from '../objective-description';

export const autoencoder = {
  name: 'autoencoder',
  words: {
    en: { name: 'autoencoder', about: 'Autoencoder: what did the image look like? Rebuilds it from h.' },
    ko: {
      name: '오토인코더',
      about: '오토인코더: 이미지가 어떻게 생겼는지 h에서 되살립니다.',
    },
  },
  fields: {
    noise: number(0, 1, 0, {
      step: 0.05,
      words: {
        en: {
          label: 'Noise σ',
          help: 'Gaussian noise on the input only, as standard deviation in units of black to white: a denoising autoencoder.',
        },
        ko: {
          label: '노이즈 σ',
          help: '입력에만 더하는 가우스 노이즈의 표준편차입니다. 검정에서 흰색까지를 1로 보며, 0보다 크면 디노이징 오토인코더가 됩니다.',
        },
      },
    }),
  },
  usesLabels: false,
  usesHead: false,
  views: 1,
  turns: 1,
  augment: 'flip-only',
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
      en: 'Mean squared error: how far the P values of the rebuilt image x̂, from 0 (black) to 1 (white), lie from those of the image x.',
      ko: '평균 제곱 오차: 0(검정)에서 1(흰색) 사이인 P개의 값에서, 되살린 이미지 x̂이 원본 x와 얼마나 다른지 잽니다.',
    },
  },
} as const satisfies ObjectiveDescription;
