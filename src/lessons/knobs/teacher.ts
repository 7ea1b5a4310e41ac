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
};
