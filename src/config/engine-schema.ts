/** @file The configuration's part for how a run is computed. */
import { z } from 'zod/mini';
import { choiceOf, type Member } from './member';

const precisions = [
  { name: 'float32', words: { en: { name: 'Single: 32 bits' }, ko: { name: '단정밀도: 32비트' } } },
  { name: 'float16', words: { en: { name: 'Half: 16 bits' }, ko: { name: '반정밀도: 16비트' } } },
  {
    name: 'auto',
    words: { en: { name: 'Whichever is faster here' }, ko: { name: '이 기기에서 더 빠른 쪽' } },
  },
] as const satisfies readonly Member[];

export const engineSchema = z.prefault(
  z.strictObject({
    precision: choiceOf(precisions, 'float32', {
      en: {
        label: 'Precision',
        help: 'Half keeps what the encoder computes in 16 bits, on graphics processors that can. Sums, the loss and the weights stay in 32.',
      },
      ko: {
        label: '정밀도',
        help: '반정밀도는 지원하는 그래픽 프로세서에서 인코더의 계산 결과를 16비트로 둡니다. 합, 손실, 가중치는 32비트 그대로입니다.',
      },
    }),
  }),
  {},
);
