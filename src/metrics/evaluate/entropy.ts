/** @file How undecided the softmax over a view’s 2P−1 candidates is. */
import type { EvaluateMetric } from '../metric';

export const entropy: EvaluateMetric = {
  name: 'evaluate/entropy',
  key: 'entropyNats',
  value: (evaluation) => evaluation.entropyNats,
  unit: 'nats',
  format: { digits: 2 },
  range: ({ pairs }) => [0, Math.log(2 * pairs - 1)],
  better: 'less',
  gauge: { words: { en: 'right end: blind guess', ko: '오른쪽 끝: 아무것도 모름' } },
  words: {
    en: {
      label: 'Entropy of the guess (nats)',
      help: 'How undecided NT-Xent’s softmax over all other views is, in nats. 0: one candidate takes all. At the right end: a blind guess.',
    },
    ko: {
      label: '추측의 엔트로피 (nat)',
      help: '다른 모든 뷰에 대한 NT-Xent의 소프트맥스가 얼마나 망설이는지를 nat로 나타냅니다. 0이면 하나로 확신하고, 오른쪽 끝이면 아무것도 모르는 추측입니다.',
    },
  },
};
