/** @file What learning from labels says of itself; `objective.ts` is what it does. */
import type { ObjectiveDescription } from '../objective-description';

export const supervised = {
  name: 'supervised',
  words: {
    en: { name: 'supervised', about: 'Supervised: which class is it? Learns from every label.' },
    ko: { name: '지도 학습', about: '지도 학습: 어느 클래스인지 모든 레이블로 배웁니다.' },
  },
  fields: {},
  usesLabels: true,
  usesHead: false,
  views: 1,
  turns: 1,
  augment: 'flip-only',
  loss: {
    unit: 'nats',
    formula: [
      'ℓ = −ln ',
      {
        above: ['e', { superscript: ['a', { subscript: ['y'] }] }],
        below: ['Σ', { subscript: ['k'] }, ' e', { superscript: ['a', { subscript: ['k'] }] }],
      },
    ],
    about: {
      en: 'Cross entropy: how surprising the right class y is among all classes, by their scores a.',
      ko: '교차 엔트로피: 모든 클래스의 점수 a로 볼 때 정답 y가 얼마나 뜻밖인지 잽니다.',
    },
    question: {
      answers: (classes) => classes,
      help: {
        en: 'ln of the number of classes: the loss of guessing the class blindly, each with the same probability.',
        ko: '클래스 수의 ln: 모든 클래스에 똑같은 확률을 주고 아무렇게나 답할 때의 손실입니다.',
      },
    },
  },
} as const satisfies ObjectiveDescription;
