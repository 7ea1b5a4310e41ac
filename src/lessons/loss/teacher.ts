/** @file For whoever teaches the lesson on InfoNCE. */
import type { TeacherNotes } from '../teacher/notes';
import { quickRuns, quickRunValues } from '../teacher/quick-runs';

export const teacher: TeacherNotes = {
  words: {
    en: {
      goal: 'The class can work out the loss of one anchor from a row of cosines, say what a blind guess would lose, ln(2N − 1), and what the temperature changes.',
      ask: [
        'If all candidates look alike, what is the probability of the partner? And what is −ln of that?',
        'A loss of 4 nats: is that much? With how many candidates would it be a blind guess?',
        'Which temperature would make the partner win for sure, and what would that cost?',
      ],
      wrong: [
        'Early in a run all cosines are near 1, and the loss is that of a blind guess: let the run go on and choose another anchor.',
        'exp of a number rounded too early is the usual slip.',
      ],
      worksheet: {
        measure: [
          'Temperature τ of the run',
          'Cosines s of the four candidates',
          's / τ of the partner',
          'exp(s / τ) of the partner',
          'Sum of all exp(s / τ)',
          'Probability p of the partner',
          'Loss −ln p, in nats',
        ],
        explain: [
          'What would the loss be with half the temperature? Work it out and say why it rose or fell.',
          'Why does the loss of a run not fall to 0, however long it trains?',
        ],
      },
    },
    ko: {
      goal: '코사인 한 줄에서 기준 하나의 손실을 계산하고, 무작위로 고를 때의 손실 ln(2N − 1)과 온도가 바꾸는 것을 말할 수 있습니다.',
      ask: [
        '모든 후보가 똑같아 보이면 짝의 확률은 얼마일까요? 그 값의 −ln은 얼마일까요?',
        '손실 4나트는 클까요? 후보가 몇 개일 때 무작위로 고른 것과 같을까요?',
        '온도를 얼마로 하면 짝이 반드시 이길까요? 그 대가는 무엇일까요?',
      ],
      wrong: [
        '학습 초반에는 코사인이 모두 1에 가까워 손실이 무작위로 고를 때와 같습니다. 학습을 더 진행하고 다른 기준을 고르세요.',
        'exp를 계산하기 전에 너무 일찍 반올림하는 실수가 많습니다.',
      ],
      worksheet: {
        measure: [
          '이 학습의 온도 τ',
          '네 후보의 코사인 s',
          '짝의 s / τ',
          '짝의 exp(s / τ)',
          '모든 exp(s / τ)의 합',
          '짝의 확률 p',
          '손실 −ln p, 나트(nat)',
        ],
        explain: [
          '온도를 반으로 낮추면 손실은 얼마일까요? 계산해 보고, 왜 커지거나 작아졌는지 설명하세요.',
          '아무리 오래 학습해도 손실이 0이 되지 않는 까닭은 무엇일까요?',
        ],
      },
    },
  },
  expected: [
    {
      ...quickRuns,
      rows: [
        {
          name: { en: 'Loss, nats (a blind guess: 4.84)', ko: '손실, 나트(무작위로 고를 때 4.84)' },
          values: quickRunValues.loss,
        },
        {
          name: { en: 'Probability of the partner, e^(−loss)', ko: '짝의 확률, e^(−손실)' },
          values: ['0.010 ± 0.000', '0.025 ± 0.003', '0.076 ± 0.003', '0.099 ± 0.002'],
        },
        {
          name: {
            en: 'Anchors whose partner is the most similar of 127 views',
            ko: '뷰 127개 중 짝이 가장 비슷한 기준',
          },
          values: ['11 ± 3 %', '22 ± 2 %', '50 ± 1 %', '62 ± 1 %'],
        },
        {
          name: { en: 'Mean cosine of positive pairs', ko: '양성 쌍의 평균 코사인' },
          values: quickRunValues.positiveCosine,
        },
        {
          name: { en: 'Mean cosine of negatives', ko: '음성 샘플의 평균 코사인' },
          values: quickRunValues.negativeCosine,
        },
      ],
    },
  ],
};
