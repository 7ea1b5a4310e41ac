/** @file For whoever teaches the game, the first five minutes. Its numbers are those of docs/quick-preset.md. */
import type { TeacherNotes } from '../teacher/notes';

export const teacher: TeacherNotes = {
  words: {
    en: {
      goal: 'The class has played the game that the network will play, and can say what a positive pair and a negative are, and that nobody named anything.',
      ask: [
        'By what did you recognise the partner: by its colours, by shapes, by knowing the thing?',
        'Did anybody tell you what the images show? Would it have helped?',
        'How often would somebody win who cannot see at all?',
      ],
      wrong: [
        'On a projector the eight views are small: use Present (key P), and let the class vote by hand.',
        'The first visit loads a few megabytes. With a whole class on one network, open the page once before the lesson.',
      ],
      worksheet: {
        measure: [
          'My rounds won, of three',
          'The network’s rounds won before training',
          'The network’s rounds won after training',
        ],
        explain: [
          'Explain to somebody who was not here what the network learns from, though it has no labels.',
        ],
      },
    },
    ko: {
      goal: '신경망이 할 놀이를 학생이 먼저 해 보고, 양성 쌍과 음성 샘플이 무엇인지, 아무도 이름을 알려 주지 않았다는 것을 말할 수 있습니다.',
      ask: [
        '무엇으로 짝을 알아보았나요? 색, 모양, 아니면 아는 것이라서?',
        '이미지에 무엇이 있는지 누가 알려 주었나요? 알려 주었다면 도움이 되었을까요?',
        '전혀 보지 못하는 사람은 얼마나 자주 이길까요?',
      ],
      wrong: [
        '화면에 비추면 뷰 여덟 개가 작게 보입니다. 발표(P 키)를 쓰고 손을 들어 고르게 하세요.',
        '처음 열 때 몇 메가바이트를 내려받습니다. 한 반이 같은 연결을 함께 쓴다면 수업 전에 한 번 열어 두세요.',
      ],
      worksheet: {
        measure: ['내가 맞힌 판, 세 판 중', '학습 전에 신경망이 맞힌 판', '학습 뒤에 신경망이 맞힌 판'],
        explain: ['레이블이 없는데 신경망이 무엇으로 배우는지, 이 자리에 없던 사람에게 설명해 보세요.'],
      },
    },
  },
  expected: [
    {
      of: {
        en: 'CIFAR-10, quick preset, WebAssembly with two threads, mean of seeds 0 to 4, rounds of one in eight.',
        ko: 'CIFAR-10, 빠른 시작, WebAssembly 스레드 두 개, 시드 0~4의 평균, 여덟 개 중 하나 고르기.',
      },
      columns: [{ en: 'rounds won', ko: '맞힌 판' }],
      rows: [
        { name: { en: 'By chance', ko: '무작위 수준' }, values: ['12.5 %'] },
        { name: { en: 'The network, after training', ko: '학습한 신경망' }, values: ['87.8 %'] },
      ],
      commands: ['npm run train -- --preset quick --seed 0'],
    },
  ],
};
