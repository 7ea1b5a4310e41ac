/** @file For whoever teaches the lesson on one step. */
import type { TeacherNotes } from '../teacher/notes';
import { quickRuns, quickRunValues } from '../teacher/quick-runs';

export const teacher: TeacherNotes = {
  words: {
    en: {
      goal: 'The class can follow one anchor from h to z to its row of cosines, probabilities and loss, say which way each embedding is pushed and why, and see the pair closer after the step.',
      ask: [
        'Which of the numbers would change if the temperature were halved?',
        'Which way would the hardest negative be pushed, and why harder than the others?',
        'After the step, which numbers must have changed, which may have stayed?',
      ],
      wrong: [
        'The run must have begun: the step is taken by a copy of its network.',
        'Eight views are a small batch: now and then the pair does not come closer, and the page says so.',
        'Numbers are rounded for show. Worked out again from those on the screen, the last digit may differ.',
      ],
      worksheet: {
        measure: [
          'Cosine of the anchor and its partner, before the step',
          'Probability of the partner',
          'Loss of this anchor, −ln p',
          'Slope ∂ℓ/∂s of the partner, (p − 1) / τ',
          'Slope ∂ℓ/∂s of the most similar negative, p / τ',
          'Cosine of the anchor and its partner, after the step',
        ],
        explain: [
          'Why is the slope of the partner below 0 and that of every negative above 0?',
          'Add up the slopes of all candidates of one anchor. What do you get, and why?',
        ],
      },
    },
    ko: {
      goal: '기준 하나를 h에서 z, 코사인, 확률, 손실까지 따라가고, 각 임베딩이 어느 쪽으로 왜 움직이는지 말하며, 한 단계 뒤에 쌍이 가까워진 것을 확인할 수 있습니다.',
      ask: [
        '온도를 반으로 낮추면 어떤 수가 달라질까요?',
        '가장 비슷한 음성 샘플은 어느 쪽으로 밀리고, 왜 다른 것보다 세게 밀릴까요?',
        '한 단계 뒤에 반드시 달라진 수와 그대로일 수도 있는 수는 무엇일까요?',
      ],
      wrong: [
        '학습이 시작되어 있어야 합니다. 신경망의 복사본이 한 단계를 밟습니다.',
        '뷰 여덟 개는 작은 배치라서 가끔은 짝이 가까워지지 않는데, 페이지는 그렇다고 알려 줍니다.',
        '화면의 수는 반올림한 것입니다. 그 수로 다시 계산하면 마지막 자리가 다를 수 있습니다.',
      ],
      worksheet: {
        measure: [
          '기준과 짝의 코사인, 단계 전',
          '짝의 확률',
          '이 기준의 손실, −ln p',
          '짝의 기울기 ∂ℓ/∂s, (p − 1) / τ',
          '가장 비슷한 음성 샘플의 기울기 ∂ℓ/∂s, p / τ',
          '기준과 짝의 코사인, 단계 뒤',
        ],
        explain: [
          '짝의 기울기는 왜 0보다 작고 모든 음성 샘플의 기울기는 왜 0보다 클까요?',
          '한 기준의 모든 후보의 기울기를 더해 보세요. 얼마이고, 왜 그럴까요?',
        ],
      },
    },
  },
  expected: [
    {
      ...quickRuns,
      of: {
        en: `${quickRuns.of.en} Of the 128 views of a training step; the eight views in slow motion have numbers of their own.`,
        ko: `${quickRuns.of.ko} 학습 한 단계의 뷰 128개에서 잰 값이며, ‘한 단계 천천히 보기’의 뷰 여덟 개에서는 다른 값이 나옵니다.`,
      },
      rows: [
        {
          name: { en: 'Cosine of an anchor and its partner', ko: '기준과 짝의 코사인' },
          values: quickRunValues.positiveCosine,
        },
        {
          name: { en: 'Cosine of an anchor and a negative', ko: '기준과 음성 샘플의 코사인' },
          values: quickRunValues.negativeCosine,
        },
        {
          name: { en: 'Loss among 127 candidates, nats', ko: '후보 127개일 때의 손실, 나트(nat)' },
          values: quickRunValues.loss,
        },
      ],
    },
  ],
};
