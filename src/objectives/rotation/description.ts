/** @file What rotation prediction says of itself; `objective.ts` is what it does. */
import type { ObjectiveDescription } from '../objective-description';

export const rotation = {
  name: 'rotation',
  words: {
    en: {
      name: 'rotation',
      about: 'Which way up is the image? Learns to tell how far it was turned. (rotation prediction)',
    },
    ko: {
      name: '회전 맞히기',
      about: '어느 쪽이 위일까요? 이미지를 얼마나 돌렸는지 맞히며 배웁니다. (회전 맞히기)',
    },
  },
  fields: {},
  usesLabels: false,
  usesHead: false,
  views: 1,
  turns: 4,
  augment: 'flip-only',
  watched: {
    en: 'Watched: the same image in its four turns, step after step, and which turn it is taken for. There are no pairs.',
    ko: '네 방향으로 돌린 같은 이미지를 단계마다 지켜보며 어느 방향으로 맞히는지 봅니다. 쌍은 없습니다.',
  },
  loss: {
    unit: 'nats',
    formula: [
      'ℓ = −ln ',
      {
        above: ['e', { superscript: ['a', { subscript: ['t'] }] }],
        below: ['Σ', { subscript: ['k'] }, ' e', { superscript: ['a', { subscript: ['k'] }] }],
      },
    ],
    about: {
      en: 'How hard is it to pick the right turn? (Cross entropy of the right turn t among the four, by their scores a.)',
      ko: '올바른 회전을 고르기가 얼마나 어려운가요? (네 회전의 점수 a로 잰, 정답 t의 교차 엔트로피)',
    },
    question: {
      answers: () => 4,
      help: {
        en: 'ln 4: the loss of a random guess that gives each of the four turns the same probability.',
        ko: 'ln 4: 네 회전에 똑같은 확률을 주는 무작위 추측의 손실입니다.',
      },
    },
  },
} as const satisfies ObjectiveDescription;
