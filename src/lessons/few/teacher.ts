/** @file For whoever teaches the lesson on few labels. */
import type { TeacherNotes } from '../teacher/notes';

export const teacher: TeacherNotes = {
  words: {
    en: {
      goal: 'The class can read the curve of accuracy against labels, say from how many labels on training from scratch catches up, and what that means where labels cost money.',
      ask: [
        'Where do labels come from, and what do they cost? How many would you pay for?',
        'Why can a probe not gain much from ever more labels?',
        'In which field are images plentiful and labels rare?',
      ],
      wrong: [
        'The curve needs a run at rest, and trains from scratch once for each point: it takes a minute or two.',
        'A short run of one’s own has learned little. Where the probe is not ahead even with few labels, train longer and draw the curve again.',
      ],
      worksheet: {
        measure: [
          'Fewest labels on the curve: probe',
          'Fewest labels on the curve: from scratch',
          'Most labels on the curve: probe',
          'Most labels on the curve: from scratch',
          'Number of labels from which on the two can no longer be told apart',
        ],
        explain: [
          'Which of the two gains more from more labels, and why?',
          'You have 100,000 images and money for 100 labels. What do you do?',
        ],
      },
    },
    ko: {
      goal: '레이블 수에 따른 정확도 곡선을 읽고, 레이블이 몇 개일 때부터 처음부터 학습한 신경망이 따라잡는지, 레이블에 돈이 드는 곳에서 그것이 무슨 뜻인지 말할 수 있습니다.',
      ask: [
        '레이블은 어디에서 오고 얼마가 들까요? 몇 개까지 값을 치르겠습니까?',
        '레이블을 계속 늘려도 프로브가 크게 좋아지지 않는 까닭은 무엇일까요?',
        '이미지는 많은데 레이블이 드문 분야는 어디일까요?',
      ],
      wrong: [
        '곡선을 그리려면 학습이 쉬고 있어야 합니다. 점마다 처음부터 학습하므로 1–2분 걸립니다.',
        '짧게 학습한 신경망은 배운 것이 적습니다. 레이블이 적을 때도 프로브가 앞서지 않으면 더 오래 학습하고 곡선을 다시 그리세요.',
      ],
      worksheet: {
        measure: [
          '곡선에서 레이블이 가장 적을 때: 프로브',
          '곡선에서 레이블이 가장 적을 때: 처음부터 학습',
          '곡선에서 레이블이 가장 많을 때: 프로브',
          '곡선에서 레이블이 가장 많을 때: 처음부터 학습',
          '둘을 더는 구별할 수 없게 되는 레이블 수',
        ],
        explain: [
          '레이블이 늘면 어느 쪽이 더 좋아지고, 왜 그럴까요?',
          '이미지 100,000장과 레이블 100개를 살 돈이 있습니다. 어떻게 하겠습니까?',
        ],
      },
    },
  },
};
