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
} as const satisfies ObjectiveDescription;
