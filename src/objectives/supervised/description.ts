/** @file What learning from labels says of itself; `objective.ts` is what it does. */
import type { ObjectiveDescription } from '../objective-description';

export const supervised = {
  name: 'supervised',
  words: {
    en: { name: 'supervised', about: 'Which class is it? Learns from every label. (supervised learning)' },
    ko: { name: '지도 학습', about: '어느 클래스일까요? 모든 레이블로 배웁니다. (지도 학습)' },
  },
  fields: {},
  usesLabels: true,
  usesHead: false,
  views: 1,
  turns: 1,
  augment: 'flip-only',
  watched: {
    en: 'Watched: the same images, step after step, and the classes they are taken for. There are no pairs.',
    ko: '같은 이미지를 단계마다 지켜보며 어느 클래스로 맞히는지 봅니다. 쌍은 없습니다.',
  },
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
      en: 'How hard is it to pick the right class? (Cross entropy of the right class y among all classes, by their scores a.)',
      ko: '올바른 클래스를 고르기가 얼마나 어려운가요? (모든 클래스의 점수 a로 잰, 정답 y의 교차 엔트로피)',
    },
    question: {
      answers: (classes) => classes,
      help: {
        en: 'ln of the number of classes: the loss of a random guess that gives every class the same probability.',
        ko: '클래스 수의 ln: 모든 클래스에 똑같은 확률을 주는 무작위 추측의 손실입니다.',
      },
    },
  },
} as const satisfies ObjectiveDescription;
