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
  gauge: { words: { en: 'right end: random guess', ko: '오른쪽 끝: 무작위 수준' } },
  words: {
    en: {
      label: 'Entropy of the guess (nats)',
      help: 'How undecided the guess is: the entropy, in nats, of NT-Xent’s softmax over all other views. 0: one candidate takes all. At the right end: a random guess.',
    },
    ko: {
      label: '추측의 엔트로피(나트)',
      help: '짝을 고를 때 얼마나 망설이는지 나타냅니다. 다른 모든 뷰에 대한 NT-Xent 소프트맥스의 엔트로피이며, 단위는 나트(nat)입니다. 0이면 하나를 확신하고, 오른쪽 끝이면 무작위 추측과 같습니다.',
    },
  },
};
