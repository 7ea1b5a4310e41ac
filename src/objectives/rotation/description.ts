/** @file What rotation prediction says of itself; `objective.ts` is what it does. */
import type { ObjectiveDescription } from '../objective-description';

export const rotation = {
  name: 'rotation',
  words: {
    en: { name: 'rotation', about: 'Rotation: by how many quarter turns was the image turned?' },
    ko: { name: '회전 맞히기', about: '회전 맞히기: 이미지를 90°씩 몇 번 돌렸는지 맞힙니다.' },
  },
  fields: {},
  usesLabels: false,
  usesHead: false,
  views: 1,
  turns: 4,
  augment: 'flip-only',
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
      en: 'Cross entropy: how surprising the right turn t is among the four, by their scores a.',
      ko: '교차 엔트로피: 네 회전의 점수 a로 볼 때 정답 t가 얼마나 뜻밖인지 잽니다.',
    },
    question: {
      answers: () => 4,
      help: {
        en: 'ln 4: the loss of guessing the turn blindly, each of the four with the same probability.',
        ko: 'ln 4: 네 회전에 똑같은 확률을 주고 아무렇게나 답할 때의 손실입니다.',
      },
    },
  },
} as const satisfies ObjectiveDescription;
