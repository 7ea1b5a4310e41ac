/** @file Every word of the page on probabilities. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('probability', {
  en: {
    title: 'How sure is the network of its pick?',
    lead: 'The more alike two views look, the surer the network is that they belong together: softmax(cosine / τ). The loss (InfoNCE) is −ln of the partner’s probability.',
    awaited: 'The first rounds are being counted.',
    moment: 'The network',
    before: 'before training',
    now: 'after {{step}} steps',
    anchors: 'Choose the anchor',
    press: 'Press a view.',
    column: 'Its candidates: cosine → probability',
    view: 'View {{view}}',
    partner: 'partner',
    temperature: 'Temperature τ = {{temperature}}.',
    temperatureHelp: 'Low makes it sure of the best, high makes all alike.',
    reading:
      'Probability of the partner: {{probability}} (chance: {{chance}}). Loss: −ln {{probability}} = {{loss}} nats (chance: {{chanceLoss}}).',
    inTraining: 'Here there are eight candidates; in training every other view of the batch is one.',
  },
  ko: {
    title: '신경망은 자기 선택을 얼마나 확신할까요?',
    lead: '신경망이 보기에 두 뷰가 비슷할수록 짝일 확률이 높습니다. 확률은 소프트맥스(코사인 / τ)로 구합니다. 손실(InfoNCE)은 진짜 짝의 확률에 −ln을 취한 값으로, 확률이 낮을수록 큽니다.',
    awaited: '첫 판들의 결과를 세고 있습니다.',
    moment: '신경망',
    before: '학습 전',
    now: '{{step}}단계 뒤',
    anchors: '기준 고르기',
    press: '뷰를 누르세요.',
    column: '후보: 코사인 → 확률',
    view: '뷰 {{view}}',
    partner: '짝',
    temperature: '온도 τ = {{temperature}}.',
    temperatureHelp: '낮으면 가장 비슷한 것을 확신하고, 높으면 모두 비슷해집니다.',
    reading:
      '짝의 확률: {{probability}} (무작위 수준: {{chance}}). 손실: −ln {{probability}} = {{loss}}나트 (무작위 수준: {{chanceLoss}}).',
    inTraining: '여기서는 후보가 여덟이고, 학습에서는 배치의 다른 모든 뷰가 후보입니다.',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    probability: typeof words.en;
  }
}
