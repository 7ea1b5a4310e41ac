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
      goal: '두 뷰가 왜 쌍이 되는지 말하고, 어떤 것의 뜻은 지키지만 다른 것의 뜻은 깨뜨리는 변형을 들고, 전제를 깨는 뷰로 학습한 신경망이 무엇을 혼동할지 예상할 수 있습니다.',
      ask: [
        '어떤 변형을 해도 고양이는 고양이일까요? 그 변형을 하면 6은 6이고, 교통 표지판은 그 표지판이고, 가슴 엑스선 이미지는 그대로일까요?',
        '문장의 낱말을 섞어 보세요. 언제 여전히 같은 말이고, 그것은 누가 정할까요?',
        '학습하는 동안 6과 9가 다르다고 알려 준 것은 없습니다. 둘이 비슷해야 한다고 고른 것은 누구일까요?',
      ],
      wrong: [
        '두 학습은 뷰 말고는 설정이 같아야 합니다. 놀이터에서 다른 설정으로 학습하면 그렇다고 알려 주고 결론을 내지 않습니다.',
        '다른 쌍도 늘어납니다. 거꾸로 된 3은 숫자가 아니지만 3 곁에 있어야 하기 때문입니다. 잘못이 아니라 이 수업의 내용입니다.',
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
};
