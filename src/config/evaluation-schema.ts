/** @file The configuration's part for the live evidence; nothing in it changes what is learned. */
import { z } from 'zod/mini';
import { integer, number } from './schema-fields';

export const evaluationSchema = z.prefault(
  z.strictObject({
    everySteps: integer(0, 10_000, 50, {
      step: 10,
      unit: 'steps',
      words: {
        en: {
          label: 'Evidence every',
          help: 'How often the network is tested on unseen images when there is time to spare, besides at the start, at step 30 and at each tenth of the run. 0: never.',
        },
        ko: {
          label: '평가 간격',
          help: '시작, 30단계, 학습의 10분의 1마다 하는 평가 외에, 시간 여유가 있을 때 테스트 이미지로 평가하는 간격입니다. 0이면 전혀 평가하지 않습니다.',
        },
      },
    }),
    images: integer(100, 10_000, 2000, {
      step: 100,
      unit: 'images',
      words: {
        en: {
          label: 'Reference images',
          help: 'How many labelled training images k-NN and probes compare with while the run is paused or finished. During training, at most 500, tested on 200 images.',
        },
        ko: {
          label: '비교할 이미지',
          help: '학습이 멈춰 있을 때 k-NN과 프로브가 비교에 쓰는, 레이블이 있는 학습 이미지의 수입니다. 학습 중에는 최대 500장과 비교해 테스트 이미지 200장으로 평가합니다.',
        },
      },
    }),
    k: integer(1, 1000, 200, {
      step: 1,
      scale: 'logarithmic',
      words: {
        en: {
          label: 'Neighbours k',
          help: 'How many of the nearest images vote for a class; all of them if there are fewer.',
        },
        ko: {
          label: '이웃 수 k',
          help: '클래스에 투표하는 가장 가까운 이미지의 수입니다. 비교할 이미지가 더 적으면 모두 투표합니다.',
        },
      },
    }),
    temperature: number(0.01, 2, 0.1, {
      step: 0.01,
      scale: 'logarithmic',
      words: {
        en: {
          label: 'Vote temperature T',
          help: 'How much closer images count for more: a vote weighs e^(cosine/T). The lower, the more the nearest count.',
        },
        ko: {
          label: '투표 온도 T',
          help: '가까운 이미지를 얼마나 더 중요하게 볼지 정합니다. 한 표의 무게는 e^(코사인/T)이며, 낮을수록 가까운 이미지가 더 중요합니다.',
        },
      },
    }),
  }),
  {},
);
