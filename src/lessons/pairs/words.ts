/** @file Every word of the chapter on pairs. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('pairs', {
  en: {
    title: 'Two views of one image belong together, all others do not',
    awaited: 'The images are on their way.',
    views: 'Sixteen views of eight images',
    view: 'View {{view}}',
    chooseAnchor:
      'These are eight images, each cropped and recoloured twice. Press any view: it becomes the anchor, the one that all others are compared with.',
    awaits: 'Find the partner of one view to go on.',
    findPositive: 'That is the anchor. Which of the others comes from the same image? Press it.',
    right: '✓ Right: the two are a positive pair.',
    wrong: '✗ Not that one: the positive is marked.',
    roles: {
      anchor: 'anchor',
      positive: '✓ positive',
      negative: 'negative',
      falseNegative: 'false negative',
    },
    count:
      'Of N = {{images}} images there are {{views}} views. Whichever is the anchor, one of them is its positive and the other {{negatives}} (2N − 2) are its negatives. Training pulls positives together and pushes negatives apart. It needs no decoder and no label for that.',
    reveal: 'Which negatives show the same kind of thing? (Uses the labels, which training never sees.)',
    falseNegatives:
      'Of the negatives, {{number}} show the same kind of thing as the anchor: false negatives. They are pushed apart all the same, as nobody tells the network what is in the images.',
    noFalseNegatives:
      'None of them, for this anchor. Try others: where a negative shows the same kind of thing, it is a false negative, and pushed apart all the same.',
    again: 'Press any view to make it the next anchor.',
  },
  ko: {
    title: '한 이미지의 두 뷰는 짝이고, 나머지는 짝이 아닙니다',
    awaited: '이미지를 가져오고 있습니다.',
    views: '이미지 여덟 장의 뷰 열여섯 개',
    view: '뷰 {{view}}',
    chooseAnchor:
      '이미지 여덟 장을 각각 두 번씩 자르고 색을 바꾼 것입니다. 아무 뷰나 누르면 나머지와 비교할 기준이 됩니다.',
    awaits: '한 뷰의 짝을 찾으면 계속할 수 있습니다.',
    findPositive: '이것이 기준입니다. 나머지 중 같은 이미지에서 나온 것은 어느 것일까요? 눌러 보세요.',
    right: '✓ 맞았습니다. 둘은 양성 쌍입니다.',
    wrong: '✗ 그것이 아닙니다. 같은 이미지에서 나온 뷰에 양성 쌍이라고 표시했습니다.',
    roles: { anchor: '기준', positive: '✓ 양성 쌍', negative: '음성 샘플', falseNegative: '거짓 음성' },
    count:
      '이미지 N = {{images}}장에서 뷰 {{views}}개가 나옵니다. 어느 것이 기준이든 하나는 양성 쌍을 이루는 짝이고 나머지 {{negatives}}개(2N − 2)는 음성 샘플입니다. 학습은 양성 쌍을 가깝게, 음성 샘플을 멀게 합니다. 여기에는 디코더도 레이블도 필요 없습니다.',
    reveal: '같은 종류가 담긴 음성 샘플 보기 (학습에서는 쓰지 않는 레이블을 씁니다)',
    falseNegatives:
      '음성 샘플 중 {{number}}개에는 기준과 같은 종류가 담겨 있습니다. 이런 것을 거짓 음성(false negative)이라고 합니다. 무엇이 담겼는지 아무도 신경망에 알려 주지 않으므로, 이것도 똑같이 멀어지게 됩니다.',
    noFalseNegatives:
      '이 기준에는 하나도 없습니다. 다른 뷰도 기준으로 골라 보세요. 같은 종류가 담긴 음성 샘플은 거짓 음성(false negative)이라고 하며, 똑같이 멀어지게 됩니다.',
    again: '아무 뷰나 누르면 다음 기준이 됩니다.',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    pairs: typeof words.en;
  }
}
