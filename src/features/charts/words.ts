/** @file Every word of the run’s curves. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('charts', {
  en: {
    heading: 'How the run goes',
    loss: 'Loss (nats)',
    cosine: 'Mean cosine',
    accuracy: 'Contrastive accuracy',
    step: 'step',
    epoch: 'epoch',
    empty: 'The curve begins with a run’s first step.',
    lossLine: 'loss',
    collapsed: 'collapsed',
    collapsedHelp:
      'ln(2N−1): the loss if all embeddings were the same, so that the partner could only be guessed among the 2N−1 others.',
    ideal: 'ideal',
    idealHelp:
      'ln(1+(2N−2)e^(−1/τ)): the loss if partners coincided and all other embeddings stood at right angles. “Around 4” is not broken.',
    positive: 'positive pairs',
    negative: 'negatives',
    accuracyLine: 'right partner named',
    chance: 'chance',
    chanceHelp: '1/(2N−1): how often a blind guess would name the partner.',
    summary: '{{title}}: {{value}} at step {{step}}.',
    loading: 'Loading the chart …',
  },
  ko: {
    heading: '학습 경과',
    loss: '손실 (나트)',
    cosine: '평균 코사인',
    accuracy: '대조 정확도',
    step: '단계',
    epoch: '에폭',
    empty: '학습의 첫 단계부터 그래프가 그려집니다.',
    lossLine: '손실',
    collapsed: '붕괴',
    collapsedHelp:
      'ln(2N−1): 모든 임베딩이 같아져 나머지 2N−1개 중에서 짝을 찍을 수밖에 없을 때의 손실입니다.',
    ideal: '이상',
    idealHelp:
      'ln(1+(2N−2)e^(−1/τ)): 짝끼리는 겹치고 나머지 임베딩은 모두 직각일 때의 손실입니다. 4 근처의 값은 고장이 아닙니다.',
    positive: '양성 쌍',
    negative: '음성 샘플',
    accuracyLine: '올바른 짝을 맞힘',
    chance: '우연',
    chanceHelp: '1/(2N−1): 눈을 감고 골라도 짝을 맞힐 비율입니다.',
    summary: '{{title}}: {{step}}단계에서 {{value}}.',
    loading: '그래프를 불러오는 중 …',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    charts: typeof words.en;
  }
}
