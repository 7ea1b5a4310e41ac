/** @file For whoever teaches the lesson on pairs and the premise. */
import type { TeacherNotes } from '../teacher/notes';

export const teacher: TeacherNotes = {
  words: {
    en: {
      goal: 'The class can say what makes two views a pair, name a change that keeps the meaning of one thing and destroys that of another, and predict what a network confuses whose views break the premise.',
      ask: [
        'Which changes leave a cat a cat? Do they leave a 6 a 6, a road sign a road sign, a chest X-ray what it was?',
        'Shuffle the words of “this is good”. When is it still the same statement, and who decides that?',
        'Nothing in training told the network that 6 and 9 are different. Who chose that they should be alike?',
      ],
      wrong: [
        'Both runs need the same settings but for their views. Whoever trains one of them in the playground with other settings is told so, and nothing is concluded.',
        'Other pairs grow as well: a 3 upside down is no digit, but it has to lie beside the 3. That is no error but the lesson.',
        'Mirrored top and bottom a 6 is no 9, and the two do not mix more; turned upside down they did in each of three seeds. That all digits keep fewer of their own kind came out in two of the three.',
        'In h, before the head, the mixing is weaker and often within chance: the head takes the blow. Who asks why has found the reason for the head.',
      ],
      worksheet: {
        measure: [
          '6 and 9, of the other kind in z, crops alone',
          '6 and 9, of the other kind in z, my changes',
          '6 and 9, of the other kind in h, my changes',
          'All digits, of their own kind in z, crops alone',
          'All digits, of their own kind in z, my changes',
        ],
        explain: [
          'Why do these two digits lie among each other? Explain it by the pairs that the network was trained on.',
          'The network still wins its game. Why does that not show that its views were good?',
        ],
      },
    },
    ko: {
      goal: '두 뷰가 왜 쌍이 되는지 말하고, 어떤 것의 의미는 지키지만 다른 것의 의미는 깨뜨리는 변형을 예로 들고, 전제를 깨는 뷰로 학습한 신경망이 무엇을 혼동할지 예상할 수 있습니다.',
      ask: [
        '어떤 변형을 해도 고양이는 고양이일까요? 그 변형을 하면 6은 6이고, 교통 표지판은 그 표지판이고, 가슴 엑스선 이미지는 그대로일까요?',
        '문장의 낱말을 섞어 보세요. 언제 여전히 같은 말이고, 그것은 누가 정할까요?',
        '학습하는 동안 6과 9가 다르다고 알려 준 것은 없습니다. 둘이 비슷해야 한다고 정한 것은 누구일까요?',
      ],
      wrong: [
        '두 학습은 뷰 말고는 설정이 같아야 합니다. 놀이터에서 다른 설정으로 학습하면 그렇다고 알려 주고 결론을 내지 않습니다.',
        '다른 쌍도 늘어납니다. 거꾸로 된 3은 숫자가 아니지만 3 곁에 있어야 하기 때문입니다. 잘못이 아니라 이 수업의 내용입니다.',
        '6을 상하로 뒤집으면 9가 아니어서 둘이 더 섞이지 않습니다. 거꾸로 돌리면 시드 셋 모두에서 더 섞였습니다. 모든 숫자에서 같은 숫자의 비율이 줄어든 것은 셋 가운데 둘입니다.',
        '헤드 앞의 h에서는 덜 섞이고, 우연한 차이일 때가 많습니다. 헤드가 대신 잃기 때문입니다. 까닭을 묻는 학생은 헤드가 왜 있는지를 찾은 것입니다.',
      ],
      worksheet: {
        measure: [
          'z에서 6과 9: 다른 쪽 숫자의 비율, 자르기만',
          'z에서 6과 9: 다른 쪽 숫자의 비율, 고른 변형',
          'h에서 6과 9: 다른 쪽 숫자의 비율, 고른 변형',
          'z에서 모든 숫자: 같은 숫자의 비율, 자르기만',
          'z에서 모든 숫자: 같은 숫자의 비율, 고른 변형',
        ],
        explain: [
          '왜 이 두 숫자가 서로 섞일까요? 학습에 쓰인 쌍으로 설명하세요.',
          '신경망은 여전히 놀이를 잘합니다. 그것이 왜 뷰가 좋았다는 증거가 아닐까요?',
        ],
      },
    },
  },
  expected: [
    {
      of: {
        en: 'MNIST, 2,000 training digits, the lesson’s settings, WebAssembly with two threads, mean of seeds 0 to 2 ± half of what the three differ by; of the 10 training digits nearest to each of 2,000 test digits. In one run a share moves by about ± 1 % by the choice of test digits alone, and by more from seed to seed.',
        ko: 'MNIST 학습 숫자 2,000개, 수업의 설정, WebAssembly 스레드 두 개, 시드 0~2의 평균 ± 셋의 차이의 절반. 테스트 숫자 2,000개마다 가장 가까운 학습 숫자 10개를 셉니다. 한 번 학습하면 테스트 숫자만 달라도 비율이 약 ± 1 % 움직이고, 시드가 다르면 더 움직입니다.',
      },
      columns: [
        { en: 'crops alone', ko: '자르기만' },
        { en: 'turned upside down', ko: '거꾸로 돌리기' },
        { en: 'mirrored top and bottom', ko: '상하 반전' },
      ],
      rows: [
        {
          name: { en: '6 and 9, of the other kind in z', ko: 'z에서 6과 9: 다른 쪽 숫자의 비율' },
          values: ['11.6 ± 2.2 %', '17.5 ± 1.7 %', '10.4 ± 1.4 %'],
        },
        {
          name: { en: '6 and 9, of the other kind in h', ko: 'h에서 6과 9: 다른 쪽 숫자의 비율' },
          values: ['14.0 ± 1.9 %', '17.4 ± 0.2 %', '11.4 ± 0.8 %'],
        },
        {
          name: { en: 'All digits, of their own kind in z', ko: 'z에서 모든 숫자: 같은 숫자의 비율' },
          values: ['53.1 ± 4.1 %', '47.6 ± 0.4 %', '48.9 ± 2.2 %'],
        },
        {
          name: { en: 'Rounds won on its own views', ko: '자기 뷰로 맞힌 판' },
          values: ['97.5 ± 1.0 %', '96.6 ± 2.0 %', '96.9 ± 0.6 %'],
        },
      ],
      commands: [
        'npm run train -- --preset quick --backend wasm --set dataset.name=mnist --set augment=crop-only --set augment.flip.probability=0 --set augment.crop.minimumArea=0.5 --epochs 6 --seed 0 --confused 6,9',
        'npm run train -- --preset quick --backend wasm --set dataset.name=mnist --set augment=crop-only --set augment.flip.probability=0 --set augment.crop.minimumArea=0.5 --epochs 6 --seed 0 --confused 6,9 --set augment.rotate.probability=0.5 --set augment.rotate.angle=180',
        'npm run train -- --preset quick --backend wasm --set dataset.name=mnist --set augment=crop-only --set augment.flip.probability=0 --set augment.crop.minimumArea=0.5 --epochs 6 --seed 0 --confused 6,9 --set augment.verticalFlip.probability=0.5',
      ],
    },
  ],
};
