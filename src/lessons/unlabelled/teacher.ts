/** @file For whoever teaches the lesson on learning without labels. */
import type { TeacherNotes } from '../teacher/notes';

export const teacher: TeacherNotes = {
  words: {
    en: {
      goal: 'The class can say what an autoencoder, rotation prediction and SimCLR each ask of a network, which trained weights each throws away, and why all are judged by one linear probe.',
      ask: [
        'Before the comparison: what would a network have to keep in order to rebuild an image, and does that help to tell a cat from a dog?',
        'Could you tell which way up an image is without knowing what it shows?',
        'Afterwards: why is it fair to judge all four by a probe on h, though none was trained for it but one?',
      ],
      wrong: [
        'Ten passes are short. Where the first two cannot be told apart, choose 20 passes; the page says so rather than naming a winner.',
        'Pause your own run first: both share the processor.',
      ],
      worksheet: {
        measure: [
          'Linear probe, untrained network',
          'Linear probe, SimCLR',
          'Linear probe, autoencoder',
          'Linear probe, rotation prediction',
          'Linear probe, supervised (saw every label)',
        ],
        explain: [
          'Which part of each network is thrown away after training, and what was it for?',
          'What does an autoencoder have to remember that a cat detector may forget?',
        ],
      },
    },
    ko: {
      goal: '오토인코더, 회전 맞히기, SimCLR이 신경망에 각각 무엇을 요구하는지, 학습 뒤에 어떤 가중치를 버리는지, 왜 모두 같은 선형 프로브로 평가하는지 말할 수 있습니다.',
      ask: [
        '비교하기 전에: 이미지를 복원하려면 신경망이 무엇을 간직해야 할까요? 그것이 고양이와 개를 구별하는 데 도움이 될까요?',
        '무엇이 담겼는지 몰라도 이미지의 위아래를 알 수 있을까요?',
        '비교한 뒤에: 넷 가운데 하나만 레이블로 배웠는데, 모두 h 위의 프로브로 평가하는 것이 왜 공평할까요?',
      ],
      wrong: [
        '열 번 반복은 짧습니다. 가장 좋은 둘을 구별할 수 없으면 20번을 고르세요. 페이지는 억지로 하나를 고르지 않고 그렇다고 알려 줍니다.',
        '프로세서를 나눠 쓰므로 직접 하던 학습은 먼저 일시정지하세요.',
      ],
      worksheet: {
        measure: [
          '선형 프로브, 학습하지 않은 신경망',
          '선형 프로브, SimCLR',
          '선형 프로브, 오토인코더',
          '선형 프로브, 회전 맞히기',
          '선형 프로브, 지도 학습(모든 레이블을 봄)',
        ],
        explain: [
          '각 신경망에서 학습 뒤에 버리는 부분은 무엇이고, 무엇에 쓰였나요?',
          '오토인코더는 기억해야 하지만 고양이를 알아보는 데는 잊어도 되는 것은 무엇일까요?',
        ],
      },
    },
  },
  expected: [
    {
      of: {
        en: 'CIFAR-10, quick preset, WebAssembly with two threads; each encodes 39,680 views, as in ten passes of SimCLR. Mean of seeds 0 and 1 ± standard error over the two; accuracies on 2,000 test images.',
        ko: 'CIFAR-10, 빠른 시작, WebAssembly 스레드 두 개. SimCLR이 열 번 반복할 때처럼 저마다 뷰 39,680개를 인코딩합니다. 시드 0과 1의 평균 ± 둘 사이의 표준 오차. 정확도는 테스트 이미지 2,000장에 대한 값.',
      },
      columns: [
        { en: 'linear probe on h', ko: 'h의 선형 프로브' },
        { en: 'k-NN on h', ko: 'h의 k-NN' },
        { en: 'weights thrown away', ko: '버리는 가중치' },
      ],
      rows: [
        { name: { en: 'untrained', ko: '학습하지 않음' }, values: ['35.8 %', '27.1 %', '–'] },
        { name: { en: 'SimCLR', ko: 'SimCLR' }, values: ['43.5 ± 0.8 %', '35.8 ± 0.1 %', '16,576'] },
        {
          name: { en: 'autoencoder', ko: '오토인코더' },
          values: ['39.3 ± 0.1 %', '31.6 ± 0.4 %', '289,811'],
        },
        {
          name: { en: 'rotation prediction', ko: '회전 맞히기' },
          values: ['39.5 ± 1.6 %', '32.1 ± 0.9 %', '260'],
        },
        {
          name: { en: 'supervised (saw every label)', ko: '지도 학습(모든 레이블을 봄)' },
          values: ['47.3 ± 0.6 %', '44.3 ± 0.5 %', '650'],
        },
      ],
      commands: [
        'npm run sweep -- --preset quick --backend wasm --grid objective.name=simclr,autoencoder,rotation,supervised --encoded-images 39680 --seeds 2',
      ],
    },
  ],
};
