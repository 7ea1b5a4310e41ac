/** @file Every word of the page on probabilities. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('probability', {
  en: {
    title: 'How sure is the network?',
    lead: 'How alike the network finds two views is their cosine similarity. Softmax turns a row of eight into probabilities; the higher the partner’s, the lower the loss (InfoNCE).',
    awaited: 'The first rounds are being counted.',
    anchors: 'Choose the anchor',
    press: 'Choose a view.',
    column: 'Candidates: cosine → probability',
    view: 'View {{view}}',
    partner: 'partner',
    pick: 'its pick',
    temperature: 'Temperature τ = {{temperature}}.',
    temperatureHelp:
      'Cosines are divided by it before softmax. Low makes the network sure of the best view, high makes all views equal.',
    temperatureBrief: 'Low: sure. High: unsure.',
    right: '✓ The partner has the highest probability.',
    wrong: '✗ Here it is wrong: another view has a higher probability.',
    loss: 'Loss: −ln\u00a0{{probability}}\u00a0=\u00a0{{loss}}\u00a0nats.',
    rows: {
      partner: 'Partner’s probability',
      one: 'this view',
      all: 'mean of all eight',
      loss: 'mean loss, nats',
    },
    inTraining: 'Here there are eight candidates; in training every other view of the batch is one.',
  },
  ko: {
    title: '신경망은 자기 선택을 얼마나 확신할까요?',
    lead: '신경망이 보기에 두 뷰가 비슷할수록 코사인 유사도가 높습니다. 소프트맥스는 한 행의 코사인 여덟 개를 합이 1인 확률로 바꿉니다. 진짜 짝을 확신할수록 손실(InfoNCE)은 낮습니다.',
    awaited: '첫 판들의 결과를 세고 있습니다.',
    anchors: '기준 고르기',
    press: '뷰를 고르세요.',
    column: '후보: 코사인 → 확률',
    view: '뷰 {{view}}',
    partner: '짝',
    pick: '신경망의 선택',
    temperature: '온도 τ = {{temperature}}.',
    temperatureHelp:
      '소프트맥스 전에 코사인을 이 값으로 나눕니다. 낮으면 가장 비슷한 뷰를 확신하고, 높으면 모두 비슷해집니다.',
    temperatureBrief: '낮을수록 더 확신합니다.',
    right: '✓ 짝의 확률이 가장 높습니다.',
    wrong: '✗ 여기서는 틀렸습니다. 다른 뷰의 확률이 더 높습니다.',
    loss: '손실: −ln\u00a0{{probability}}\u00a0=\u00a0{{loss}}나트.',
    rows: {
      partner: '짝의 확률',
      one: '이 뷰',
      all: '여덟 뷰의 평균',
      loss: '평균 손실(나트)',
    },
    inTraining: '여기서는 후보가 여덟이고, 학습에서는 배치의 다른 모든 뷰가 후보입니다.',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    probability: typeof words.en;
  }
}
