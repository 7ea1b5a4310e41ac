/** @file Every word of the similarity matrix. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('similarity', {
  en: {
    legendFirst: 'view 1',
    legendSecond: 'view 2',
    lead: 'Each cell says how alike the network finds two views of the batch. Its number is the cosine of their embeddings z, from −1 to 1.',
    lookFor: 'Watch the marked cells (two views of one image): they should turn warm, and all others pale.',
    order: 'Order',
    orders: { batch: 'as in the batch', interleaved: 'views side by side', class: 'by class' },
    orderNeedsLabels: 'To order by class, reveal the labels first.',
    whole: 'Similarity matrix of {{views}} views. Arrow keys move between cells, with Shift 16 at a time.',
    loupe: 'Enlarged: the {{size}} × {{size}} cells around the one you picked',
    hint: 'Point at a cell to enlarge it, click to stay there, or use the arrow keys.',
    hintTouch: 'Tap a cell to enlarge it.',
    reading: '{{a}} vs {{b}}: {{cosine}}',
    positivePair: 'positive pair',
    negativePair: 'negative',
    sameClass: 'negative, yet of the same class',
    self: 'a view and itself: left out of the loss',
    legendPositive: 'positive pair',
    legendBand: 'positive pairs lie between the lines',
    legendSelf: 'a view and itself',
    legendSameClass: 'negative of the same class',
    legendBlock: 'images of one class',
    scale: 'cosine, −1 to 1',
    histogramTitle: 'How alike positive pairs and negatives are',
    histogramAxis: 'cosine',
    histogramFraction: 'fraction of the pairs, tallest bar {{fraction}}',
    histogramPositive: 'positive pairs: {{pairs}}, mean {{mean}}',
    histogramNegative: 'negatives: {{pairs}}, mean {{mean}}',
    histogramReading:
      'The further apart the two are, the easier the guess. Where they overlap, a negative looks more alike than a partner.',
  },
  ko: {
    legendFirst: '뷰 1',
    legendSecond: '뷰 2',
    lead: '칸 하나하나는 신경망이 배치의 두 뷰를 얼마나 비슷하게 보는지 나타냅니다. 값은 두 임베딩 z의 코사인 유사도로, −1에서 1 사이입니다.',
    lookFor:
      '표시된 칸, 곧 한 이미지의 두 뷰를 보세요. 학습이 되면 이 칸들은 짙은 주황이 되고 나머지는 옅어져야 합니다.',
    order: '순서',
    orders: { batch: '배치 순서', interleaved: '두 뷰를 나란히', class: '클래스별' },
    orderNeedsLabels: '클래스별로 정렬하려면 먼저 레이블을 보이게 하세요.',
    whole: '뷰 {{views}}개의 유사도 행렬. 화살표 키로 칸을 옮기고, Shift와 함께 누르면 16칸씩 옮깁니다.',
    loupe: '고른 칸 둘레의 {{size}} × {{size}}칸을 확대한 모습',
    hintTouch: '칸을 누르면 확대됩니다.',
    hint: '칸을 가리키면 확대되고, 누르면 그 자리에 머뭅니다. 화살표 키로도 옮길 수 있습니다.',
    reading: '{{a}} 대 {{b}}: {{cosine}}',
    positivePair: '양성 쌍',
    negativePair: '음성 샘플',
    sameClass: '음성 샘플이지만 같은 클래스',
    self: '뷰와 자기 자신: 손실에서 빠집니다',
    legendPositive: '양성 쌍',
    legendBand: '두 선 사이가 양성 쌍',
    legendSelf: '뷰와 자기 자신',
    legendSameClass: '같은 클래스의 음성 샘플',
    legendBlock: '한 클래스의 이미지들',
    scale: '코사인, −1에서 1',
    histogramTitle: '양성 쌍과 음성 샘플은 얼마나 비슷할까요?',
    histogramAxis: '코사인',
    histogramFraction: '쌍의 비율, 가장 높은 막대 {{fraction}}',
    histogramPositive: '양성 쌍: {{pairs}}개, 평균 {{mean}}',
    histogramNegative: '음성 샘플: {{pairs}}쌍, 평균 {{mean}}',
    histogramReading:
      '두 분포가 멀리 떨어질수록 맞히기 쉽습니다. 겹치는 곳에서는 음성 샘플이 짝보다 더 닮아 보입니다.',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    similarity: typeof words.en;
  }
}
