/** @file For whoever teaches the lesson on collapse. */
import type { TeacherNotes } from '../teacher/notes';

export const teacher: TeacherNotes = {
  words: {
    en: {
      goal: 'The class can tell a collapsed network by its loss, ln(2N − 1), by the spread of its embeddings and by their effective rank, and say what would bring it back.',
      ask: [
        'The loss no longer falls. Is the network done, or broken? What would you look at?',
        'A collapsed network brings every pair of views together. Why is that not what was wanted?',
        'Which of the three remedies would you try first, and what would you expect to see if it helps?',
      ],
      wrong: [
        'The broken run replaces the one on show, which is kept: it can be brought back in the playground, under “What was learned?”.',
        'A remedy needs some fifty steps before its spread can be read.',
      ],
      worksheet: {
        measure: [
          'Loss of the healthy run',
          'Loss of the broken run',
          'ln(2N − 1) for the batch of this run',
          'Standard deviation of a dimension, broken run',
          'Effective rank before, and after it was broken',
        ],
        explain: [
          'Why does the loss of a collapsed network rest at ln(2N − 1)?',
          'Which sign would you trust if you could look at one only, and why?',
        ],
      },
    },
    ko: {
      goal: '붕괴한 신경망을 손실 ln(2N − 1), 임베딩의 퍼짐, 유효 랭크로 알아보고, 어떻게 되살릴지 말할 수 있습니다.',
      ask: [
        '손실이 더 내려가지 않습니다. 다 배운 걸까요, 망가진 걸까요? 무엇을 보면 알 수 있을까요?',
        '붕괴한 신경망은 모든 뷰의 쌍을 가깝게 만듭니다. 왜 그것이 우리가 바란 것이 아닐까요?',
        '세 가지 처방 가운데 무엇을 먼저 써 보겠습니까? 효과가 있다면 무엇이 보일까요?',
      ],
      wrong: [
        '망가진 학습이 보고 있던 학습을 대신하지만, 이전 학습은 보관되어 놀이터의 ‘무엇을 배웠을까요?’에서 되돌릴 수 있습니다.',
        '고친 뒤에는 50단계쯤 지나야 얼마나 퍼졌는지 읽을 수 있습니다.',
      ],
      worksheet: {
        measure: [
          '정상인 학습의 손실',
          '망가진 학습의 손실',
          '이 학습의 배치에서 ln(2N − 1)',
          '망가진 학습에서 한 차원의 표준편차',
          '망가뜨리기 전과 뒤의 유효 랭크',
        ],
        explain: [
          '붕괴한 신경망의 손실은 왜 ln(2N − 1)에 머물까요?',
          '징후를 하나만 볼 수 있다면 무엇을 믿겠습니까? 왜 그런가요?',
        ],
      },
    },
  },
  expected: [
    {
      of: {
        en: 'CIFAR-10, quick preset (N = 64, 64 output units), WebAssembly with two threads, 620 steps, seeds 0 to 2: mean ± half of what the three differ by. Loss as the mean of the last ten logged steps, all else at the end; accuracies on 2,000 test images.',
        ko: 'CIFAR-10, 빠른 시작(N = 64, 출력 유닛 64개), WebAssembly 스레드 두 개, 620단계, 시드 0~2의 평균 ± 셋의 차이의 절반. 손실은 마지막으로 기록한 열 번의 평균, 나머지는 학습이 끝났을 때이며 정확도는 테스트 이미지 2,000장에서 잽니다.',
      },
      columns: [
        { en: 'healthy run', ko: '정상인 학습' },
        { en: 'broken run', ko: '망가진 학습' },
      ],
      rows: [
        {
          name: { en: 'Loss, nats (ln(2N − 1) = 4.84)', ko: '손실, 나트(ln(2N − 1) = 4.84)' },
          values: ['2.31 ± 0.02', '4.88 ± 0.04'],
        },
        {
          name: { en: 'Standard deviation of a dimension of z', ko: 'z 한 차원의 표준편차' },
          values: ['0.119 ± 0.002', '0.000 ± 0.000'],
        },
        {
          name: { en: 'Effective rank (RankMe)', ko: '유효 랭크(RankMe)' },
          values: ['25.3 ± 0.2', '1.0 ± 0.0'],
        },
        {
          name: { en: 'Rounds won (one of eight by chance)', ko: '맞힌 판(무작위로는 여덟 중 하나)' },
          values: ['88.3 ± 2.5 %', '20.4 ± 4.9 %'],
        },
        {
          name: { en: 'k-NN on h (untrained: 28.3 ± 2.7 %)', ko: 'h의 k-NN(학습 전: 28.3 ± 2.7 %)' },
          values: ['37.2 ± 0.6 %', '19.2 ± 3.6 %'],
        },
      ],
      commands: [
        'npm run train -- --preset quick --backend wasm --seed 0',
        'npm run train -- --preset quick --backend wasm --seed 0 --set optimizer.name=adamw --set optimizer.learningRate=10 --set optimizer.weightDecay=0.1 --set schedule.name=constant',
      ],
    },
  ],
};
