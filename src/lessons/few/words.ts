/** @file Every word of the lesson on few labels. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('few', {
  en: {
    title: 'Few labels',
    teaches:
      'What a network that learned without labels is good for: a linear probe on it needs few labels, and you see how few, beside the same network trained from scratch on as many.',
    audience:
      'Whoever knows what a label is. A run of your own should have finished, or will while you read.',
    fewest:
      'With 10 labelled images of each class: will a linear probe on your network name more unseen images right than the same encoder trained from scratch on those labels?',
    most: 'And with all labels that there are?',
    change: { more: 'more', same: 'as many, within chance', less: 'fewer' },
    curve: 'How many labels does each way need?',
    missing: 'Draw the curve first, one page back: two points at least.',
    because: 'With {{labels}} labels: probe {{probe}}, from scratch {{supervised}}.',
    gains: 'Which of the two gains more from more labels?',
    who: { scratch: 'training from scratch', probe: 'the probe', same: 'both as much, within chance' },
    sources: {
      simclr:
        'Table 7: with 1 % and 10 % of ImageNet’s labels, what was learned without labels is worth most.',
      cifar: 'The images, and their ten classes.',
    },
  },
  ko: {
    title: '적은 레이블',
    teaches:
      '레이블 없이 배운 신경망이 어디에 쓸모 있는지 알아봅니다. 그 위의 선형 프로브에는 레이블이 조금만 있으면 됩니다. 얼마나 적어도 되는지, 같은 수의 레이블로 처음부터 학습한 신경망과 나란히 봅니다.',
    audience: '레이블이 무엇인지 아는 사람. 학습이 끝나 있으면 좋고, 읽는 동안 끝나도 됩니다.',
    fewest:
      '클래스마다 레이블이 있는 이미지가 10장 있습니다. 내 신경망의 선형 프로브는 그 레이블만으로 처음부터 학습한 같은 인코더보다 처음 보는 이미지를 더 많이 맞힐까요?',
    most: '레이블을 모두 쓰면 어떨까요?',
    change: { more: '더 많다', same: '우연한 차이 안에서 같다', less: '더 적다' },
    curve: '각 방법에는 레이블이 얼마나 필요할까요?',
    missing: '먼저 앞 페이지에서 곡선을 그리세요. 점이 적어도 둘 필요합니다.',
    because: '레이블 {{labels}}개: 프로브 {{probe}}, 처음부터 학습 {{supervised}}.',
    gains: '레이블이 늘면 어느 쪽이 더 좋아질까요?',
    who: { scratch: '처음부터 학습', probe: '프로브', same: '우연한 차이 안에서 같다' },
    sources: {
      simclr: '표 7: ImageNet 레이블의 1 %와 10 %만 쓸 때, 레이블 없이 배운 것이 가장 값집니다.',
      cifar: '이 수업의 이미지와 열 개의 클래스.',
    },
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    few: typeof words.en;
  }
}
