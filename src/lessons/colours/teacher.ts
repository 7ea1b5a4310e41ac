/** @file For whoever teaches the lesson on the shortcut. Its numbers are those of docs/quick-preset.md. */
import type { TeacherNotes } from '../teacher/notes';

export const teacher: TeacherNotes = {
  words: {
    en: {
      goal: 'The class can say why a lower loss need not mean that more was learned, name the shortcut (colour histograms), and tell how one would notice it without labels.',
      ask: [
        'How would you win this game if you were lazy? Who would notice?',
        'Two runs, two losses: may they be compared? What differs besides the network?',
        'Which other shortcuts could a network find in photos, in X-rays, in sound?',
      ],
      wrong: [
        'The second run must end before it is judged.',
        'On digits, which have no colours, there is no shortcut: use CIFAR-10.',
      ],
      worksheet: {
        measure: [
          'Loss at the end, with colour changes',
          'Loss at the end, crops alone',
          'k-NN on h, with colour changes',
          'k-NN on h, crops alone',
          'Rounds won by colour histograms alone, with colour changes',
          'Rounds won by colour histograms alone, crops alone',
        ],
        explain: [
          'Which network has the better loss, and which knows more? Explain how both can be.',
          'How could you find out that a network uses a shortcut, if you had no labels at all?',
        ],
      },
    },
    ko: {
      goal: '손실이 낮다고 더 많이 배운 것은 아니라는 점, 지름길(색 히스토그램)이 무엇인지, 레이블 없이 그것을 알아채는 방법을 말할 수 있습니다.',
      ask: [
        '게으르게 이 놀이를 이기려면 어떻게 하면 될까요? 누가 알아챌 수 있을까요?',
        '학습이 둘, 손실이 둘입니다. 비교해도 될까요? 신경망 말고 무엇이 다른가요?',
        '풍경 이미지, 엑스선 이미지, 소리에서 신경망이 찾을 수 있는 다른 지름길은 무엇일까요?',
      ],
      wrong: [
        '두 번째 학습이 끝나야 평가합니다.',
        '숫자 이미지에는 색이 없어 지름길도 없으니 CIFAR-10을 쓰세요.',
      ],
      worksheet: {
        measure: [
          '끝날 때의 손실, 색 변형 있음',
          '끝날 때의 손실, 자르기만',
          'h의 k-NN, 색 변형 있음',
          'h의 k-NN, 자르기만',
          '색 히스토그램만으로 맞힌 판, 색 변형 있음',
          '색 히스토그램만으로 맞힌 판, 자르기만',
        ],
        explain: [
          '손실이 더 좋은 신경망과 더 많이 아는 신경망은 각각 어느 쪽인가요? 어떻게 둘 다 가능한지 설명하세요.',
          '레이블이 전혀 없다면 신경망이 지름길을 쓰는지 어떻게 알아낼 수 있을까요?',
        ],
      },
    },
  },
  expected: [
    {
      of: {
        en: 'CIFAR-10, quick preset, WebAssembly with two threads, mean of seeds 0 to 4; accuracies on 2,000 test images (± 1.1 for one run), rounds of one in eight.',
        ko: 'CIFAR-10, 빠른 시작, WebAssembly 스레드 두 개, 시드 0~4의 평균. 정확도는 테스트 이미지 2,000장(한 번 학습하면 ± 1.1), 놀이는 여덟 개 중 하나 고르기.',
      },
      columns: [
        { en: 'with colour changes', ko: '색 변형 있음' },
        { en: 'crops alone', ko: '자르기만' },
      ],
      rows: [
        { name: { en: 'Loss (nats)', ko: '손실, 나트(nat)' }, values: ['2.29', '1.10'] },
        {
          name: { en: 'Rounds won on its own views', ko: '자기 뷰로 맞힌 판' },
          values: ['87.8 %', '99.6 %'],
        },
        {
          name: { en: 'Rounds won on recoloured views', ko: '색을 바꾼 뷰로 맞힌 판' },
          values: ['87.8 %', '45.4 %'],
        },
        {
          name: { en: 'k-NN on h (untrained: 27.5 %)', ko: 'h의 k-NN(학습 전: 27.5 %)' },
          values: ['37.2 %', '29.2 %'],
        },
      ],
      commands: [
        'npm run train -- --preset quick --seed 0',
        'npm run train -- --preset quick --seed 0 --set augment.jitter.probability=0 --set augment.grayscale.probability=0',
      ],
    },
  ],
};
