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
  expected: [
    {
      of: {
        en: 'CIFAR-10, quick preset, WebAssembly with two threads, seed 0; accuracies on 2,000 test images ± one standard error of these. From scratch is 200 steps; with all or nearly all labels it came out below 1,000, so a single run moves by far more than ±.',
        ko: 'CIFAR-10, 빠른 시작, WebAssembly 스레드 두 개, 시드 0. 정확도는 테스트 이미지 2,000장에 대한 값 ± 표준 오차. 처음부터 학습은 200단계이며, 레이블을 거의 모두 또는 모두 썼을 때 1,000개일 때보다 낮았습니다. 한 번의 학습은 ±보다 훨씬 크게 달라집니다.',
      },
      columns: [
        { en: 'linear probe on h', ko: 'h의 선형 프로브' },
        { en: 'from scratch', ko: '처음부터 학습' },
      ],
      rows: [
        { name: { en: '100 labels', ko: '레이블 100개' }, values: ['27.6 ± 1.0 %', '26.8 ± 1.0 %'] },
        { name: { en: '200 labels', ko: '레이블 200개' }, values: ['32.9 ± 1.1 %', '23.7 ± 1.0 %'] },
        { name: { en: '500 labels', ko: '레이블 500개' }, values: ['39.9 ± 1.1 %', '32.9 ± 1.1 %'] },
        { name: { en: '1,000 labels', ko: '레이블 1,000개' }, values: ['42.3 ± 1.1 %', '35.6 ± 1.1 %'] },
        { name: { en: '1,968 labels', ko: '레이블 1,968개' }, values: ['44.5 ± 1.1 %', '24.6 ± 1.0 %'] },
        { name: { en: '2,000 labels', ko: '레이블 2,000개' }, values: ['44.3 ± 1.1 %', '30.3 ± 1.0 %'] },
      ],
      commands: ['npm run train -- --preset quick --backend wasm --seed 0 --few-labels'],
    },
  ],
};
