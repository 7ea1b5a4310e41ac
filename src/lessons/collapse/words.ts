/** @file Every word of the lesson on collapse. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('collapse', {
  en: {
    title: 'Collapse',
    teaches:
      'How to tell a network whose embeddings have become all alike, by what the loss, the spread and the effective rank say, and how to bring it back.',
    audience: 'Whoever has trained a network here once.',
    lossAsked:
      'The learning rate is made ten thousand times too large, and weight decay wipes the weights out at every step. Where will the loss rest?',
    rests: {
      below: 'below ln(2N − 1), as in a run that learns',
      blind: 'at ln(2N − 1), that of a blind guess',
      above: 'above ln(2N − 1)',
    },
    spreadAsked: 'And how far will the embeddings of different images spread?',
    spreads: { none: 'not at all', little: 'a little', wide: 'as in a run that learns' },
    rankAsked: 'How many directions do its embeddings use (RankMe), compared with your run before?',
    ranks: { fewer: 'fewer', same: 'about as many', more: 'more' },
    signs: 'Signs of the run on show',
    loss: 'Loss {{loss}} nats; a blind guess among all others has ln(2N − 1) = {{blind}}.',
    spread: 'Standard deviation of a dimension: {{std}}; of directions drawn evenly it would be {{healthy}}.',
    rank: 'Effective rank {{before}} before, {{now}} now.',
    missing: 'Break the run first, one page back, and let it take some steps.',
    break: {
      title: 'Break it on purpose',
      lead: 'Your run is kept as it is, and a broken one takes its place. Watch its loss and its gauges.',
      press: 'Break it',
    },
    mend: {
      title: 'Mend it',
      lead: 'One of these changes brings the spread back. Which? Each begins the run anew with that change alone.',
      rate: 'A learning rate of 0.003, no weight decay',
      temperature: 'A temperature of 0.1',
      batch: '128 images a batch',
    },
    sources: {
      alignment: 'Alignment and uniformity: a collapsed network is perfectly aligned and not uniform at all.',
      rankMe: 'The effective rank, as a sign of collapse that needs no labels.',
      simclr: 'The loss whose negatives keep a network from collapsing, if it is trained sensibly.',
    },
  },
  ko: {
    title: '붕괴',
    teaches: '임베딩이 모두 똑같아진 신경망을 손실, 퍼짐, 유효 랭크로 알아보고 되살리는 방법을 배웁니다.',
    audience: '여기서 신경망을 한 번 학습시켜 본 사람.',
    lossAsked:
      '학습률을 만 배로 키우고, 가중치 감쇠가 단계마다 가중치를 지우게 합니다. 손실은 어디에 머물까요?',
    rests: {
      below: '제대로 배우는 학습처럼 ln(2N − 1) 아래',
      blind: '무작위로 고를 때와 같은 ln(2N − 1)',
      above: 'ln(2N − 1) 위',
    },
    spreadAsked: '그러면 서로 다른 이미지의 임베딩은 얼마나 퍼져 있을까요?',
    spreads: { none: '전혀 퍼지지 않는다', little: '조금 퍼진다', wide: '제대로 배우는 학습만큼 퍼진다' },
    rankAsked: '임베딩이 쓰는 방향의 수(RankMe)는 이전 학습과 비교해 어떨까요?',
    ranks: { fewer: '더 적다', same: '비슷하다', more: '더 많다' },
    signs: '지금 보이는 학습의 징후',
    loss: '손실 {{loss}}나트. 무작위로 고르면 ln(2N − 1) = {{blind}}입니다.',
    spread: '한 차원의 표준편차: {{std}}. 방향이 고르게 퍼져 있다면 {{healthy}}입니다.',
    rank: '유효 랭크: 이전 {{before}}, 지금 {{now}}.',
    missing: '먼저 앞 페이지에서 학습을 망가뜨리고 몇 단계 진행하세요.',
    break: {
      title: '일부러 망가뜨리기',
      lead: '지금까지의 학습은 그대로 보관되고, 망가진 학습이 그 자리에서 시작됩니다. 손실과 계기를 지켜보세요.',
      press: '망가뜨리기',
    },
    mend: {
      title: '고치기',
      lead: '이 가운데 하나를 바꾸면 임베딩이 다시 퍼집니다. 어느 것일까요? 누르면 그것만 바꿔 처음부터 다시 학습합니다.',
      rate: '학습률 0.003, 가중치 감쇠 없음',
      temperature: '온도 0.1',
      batch: '배치 크기 128',
    },
    sources: {
      alignment: '정렬과 균일성: 붕괴한 신경망은 완벽하게 정렬되지만 전혀 균일하지 않습니다.',
      rankMe: '레이블 없이 붕괴를 알아보는 징후인 유효 랭크.',
      simclr: '음성 샘플이 붕괴를 막아 주는 손실. 물론 제대로 학습할 때의 이야기입니다.',
    },
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    collapse: typeof words.en;
  }
}
