/** @file For whoever teaches the lesson on batch size, temperature and head. */
import type { TeacherNotes } from '../teacher/notes';

export const teacher: TeacherNotes = {
  words: {
    en: {
      goal: 'The class can say what batch size, temperature and head do to the loss, why a result on small images need not be the paper’s, and why one run is not enough to tell two settings apart.',
      ask: [
        'Twice as many negatives, half as many steps: which counts more here, and why might it be otherwise on ImageNet?',
        'What does the softmax look at when the temperature goes to 0, what when it grows?',
        'Why train a head only to throw it away? What may it remove that h should keep?',
      ],
      wrong: [
        'A sweep waits while another run trains: pause that first.',
        'Two values that lead alike within chance are not told apart by two seeds; more seeds take longer.',
        'On a slow machine choose fewer epochs in the settings first; the values stay comparable with each other.',
      ],
      worksheet: {
        measure: [
          'Linear probe on h at batch sizes 16, 64, 256',
          'Linear probe on h at temperatures 0.05, 0.2, 1',
          'Contrastive accuracy at temperatures 0.05, 0.2, 1',
          'Linear probe on h without a head, with a linear one, with a nonlinear one',
        ],
        explain: [
          'Where does your result differ from the paper’s, and what differs between the two experiments?',
          'The partner is found most often at one temperature. Is that the best one? Explain.',
        ],
      },
    },
    ko: {
      goal: '배치 크기, 온도, 헤드가 손실에 하는 일, 작은 이미지의 결과가 논문과 다를 수 있는 까닭, 한 번의 학습으로는 두 설정을 가릴 수 없는 까닭을 말할 수 있습니다.',
      ask: [
        '음성 샘플은 두 배, 단계는 절반입니다. 여기서는 어느 쪽이 더 중요할까요? ImageNet에서는 왜 다를 수 있을까요?',
        '온도가 0에 가까워지면 소프트맥스는 무엇을 볼까요? 커지면 어떨까요?',
        '버릴 헤드를 왜 학습할까요? h에 남아야 할 무엇을 헤드가 없앨까요?',
      ],
      wrong: [
        '다른 학습이 진행 중이면 스윕은 기다립니다. 먼저 일시정지하세요.',
        '우연한 차이 안에서 같은 두 값은 시드 두 개로 가릴 수 없습니다. 시드를 늘리면 더 오래 걸립니다.',
        '느린 기기에서는 먼저 설정에서 에폭 수를 줄이세요. 값끼리는 그대로 비교할 수 있습니다.',
      ],
      worksheet: {
        measure: [
          '배치 크기 16, 64, 256에서 h의 선형 프로브',
          '온도 0.05, 0.2, 1에서 h의 선형 프로브',
          '온도 0.05, 0.2, 1에서 대조 정확도',
          '헤드가 없을 때, 선형일 때, 비선형일 때 h의 선형 프로브',
        ],
        explain: [
          '내 결과는 논문과 어디가 다른가요? 두 실험은 무엇이 다른가요?',
          '짝을 가장 많이 찾은 온도가 가장 좋은 온도인가요? 설명하세요.',
        ],
      },
    },
  },
  expected: [
    {
      of: {
        en: 'Batch size. CIFAR-10, quick preset, WebAssembly with two threads; mean of seeds 0 and 1 ± standard error over the two; accuracies in percent of 2,000 test images, untrained encoder: probe 35.8, k-NN 27.1.',
        ko: '배치 크기. CIFAR-10, 빠른 시작, WebAssembly 스레드 두 개. 시드 0과 1의 평균 ± 둘 사이의 표준 오차. 정확도는 테스트 이미지 2,000장에 대한 퍼센트, 학습하지 않은 인코더는 프로브 35.8, k-NN 27.1.',
      },
      columns: [
        { en: '16', ko: '16' },
        { en: '64', ko: '64' },
        { en: '256', ko: '256' },
      ],
      rows: [
        {
          name: { en: 'Linear probe on h', ko: 'h의 선형 프로브' },
          values: ['44.6 ± 0.1', '44.5 ± 0.3', '44.9 ± 0.7'],
        },
        { name: { en: 'k-NN on h', ko: 'h의 k-NN' }, values: ['37.1 ± 0.2', '37.0 ± 0.5', '35.7 ± 1.8'] },
        {
          name: { en: 'Partner found (contrastive accuracy)', ko: '짝을 찾은 비율(대조 정확도)' },
          values: ['36.2 ± 5.2', '41.4 ± 5.9', '37.8 ± 2.4'],
        },
        { name: { en: 'Loss (nats)', ko: '손실, 나트(nat)' }, values: ['1.23', '2.33', '3.78'] },
      ],
      commands: [
        'npm run sweep -- --preset quick --backend wasm --grid training.batchSize=16,64,256 --seeds 2',
      ],
    },
    {
      of: {
        en: 'Temperature. CIFAR-10, quick preset, WebAssembly with two threads; mean of seeds 0 and 1 ± standard error over the two; accuracies in percent of 2,000 test images, untrained encoder: probe 35.8, k-NN 27.1.',
        ko: '온도. CIFAR-10, 빠른 시작, WebAssembly 스레드 두 개. 시드 0과 1의 평균 ± 둘 사이의 표준 오차. 정확도는 테스트 이미지 2,000장에 대한 퍼센트, 학습하지 않은 인코더는 프로브 35.8, k-NN 27.1.',
      },
      columns: [
        { en: '0.05', ko: '0.05' },
        { en: '0.2', ko: '0.2' },
        { en: '1', ko: '1' },
      ],
      rows: [
        {
          name: { en: 'Linear probe on h', ko: 'h의 선형 프로브' },
          values: ['44.8 ± 0.4', '44.5 ± 0.3', '41.4 ± 1.5'],
        },
        { name: { en: 'k-NN on h', ko: 'h의 k-NN' }, values: ['36.8 ± 0.9', '37.0 ± 0.5', '34.4 ± 0.4'] },
        {
          name: { en: 'Partner found (contrastive accuracy)', ko: '짝을 찾은 비율(대조 정확도)' },
          values: ['49.5 ± 2.8', '41.4 ± 5.9', '18.0 ± 1.4'],
        },
        { name: { en: 'Loss (nats)', ko: '손실, 나트(nat)' }, values: ['1.41', '2.33', '4.15'] },
      ],
      commands: [
        'npm run sweep -- --preset quick --backend wasm --grid loss.temperature=0.05,0.2,1 --seeds 2',
      ],
    },
    {
      of: {
        en: 'Head. CIFAR-10, quick preset, WebAssembly with two threads; mean of seeds 0 and 1 ± standard error over the two; accuracies in percent of 2,000 test images, untrained encoder: probe 35.8, k-NN 27.1.',
        ko: '헤드. CIFAR-10, 빠른 시작, WebAssembly 스레드 두 개. 시드 0과 1의 평균 ± 둘 사이의 표준 오차. 정확도는 테스트 이미지 2,000장에 대한 퍼센트, 학습하지 않은 인코더는 프로브 35.8, k-NN 27.1.',
      },
      columns: [
        { en: 'none', ko: '없음' },
        { en: 'linear', ko: '선형' },
        { en: 'nonlinear', ko: '비선형' },
      ],
      rows: [
        {
          name: { en: 'Linear probe on h', ko: 'h의 선형 프로브' },
          values: ['40.9 ± 1.7', '46.9 ± 0.6', '44.5 ± 0.3'],
        },
        { name: { en: 'k-NN on h', ko: 'h의 k-NN' }, values: ['35.3 ± 0.7', '37.1 ± 0.4', '37.0 ± 0.5'] },
        {
          name: { en: 'Partner found (contrastive accuracy)', ko: '짝을 찾은 비율(대조 정확도)' },
          values: ['30.6 ± 1.7', '57.6 ± 1.0', '41.4 ± 5.9'],
        },
        { name: { en: 'Loss (nats)', ko: '손실, 나트(nat)' }, values: ['3.11', '2.18', '2.33'] },
      ],
      commands: [
        'npm run sweep -- --preset quick --backend wasm --grid model.head.kind=none,linear,nonlinear --seeds 2',
      ],
    },
  ],
};
