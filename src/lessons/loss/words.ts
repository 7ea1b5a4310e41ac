/** @file Every word of the lesson on InfoNCE. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('loss', {
  en: {
    title: 'InfoNCE, by hand',
    teaches:
      'How a row of similarities becomes a probability, and the probability a loss: you work one anchor out with the numbers of your own network, and see what the temperature does.',
    audience: 'Whoever knows exp and ln. A calculator helps.',
    awaited: 'The network is about to be asked for the first time, before it has learned anything.',
    partners:
      'By the end of your run, how probable will the network find the right partner, compared with before training?',
    change: { more: 'more probable', same: 'as probable, within chance', less: 'less probable' },
    halfTemperature: 'Take the first anchor of your run. What does half the temperature do to its loss?',
    rise: { more: 'it rises', same: 'it stays', less: 'it falls' },
    collapsed:
      'Suppose your network gave every view the same embedding. With N = {{images}} images a batch, what would the loss be?',
    because: {
      partners:
        'Mean probability of the partner among eight, over eight anchors: {{before}} before training, {{now}} after {{step}} steps.',
      halfTemperature:
        'A low temperature sharpens whatever leads. Here the partner has cosine {{partner}}, the best of the others {{best}}: if the partner leads, its probability rises and the loss falls; if another leads, the loss rises.',
      collapsed:
        'All 2N − 1 other views then look the same to the anchor: its partner has probability 1 / (2N − 1). The loss chart draws this line.',
      otherLoss: 'Your run uses another loss than NT-Xent.',
    },
    byHand: {
      title: 'One anchor, worked out by hand',
      lead: 'InfoNCE asks: of these candidates, which comes from the same image as the anchor? Fill in each term with two decimals; the page checks it as you type.',
      anchors: 'Choose the anchor',
      anchor: 'Anchor: view {{view}}',
      temperature: 'Temperature τ = {{temperature}}, as in your run',
      candidate: 'Candidate',
      view: 'view {{view}}',
      partner: 'partner',
      cosine: 'cosine s',
      scaledOf: 's divided by τ, view {{view}}',
      exponentialOf: 'exp of s divided by τ, view {{view}}',
      sum: 'Sum of all exp(s / τ)',
      probability: 'Probability p of the partner: its exp(s / τ) divided by the sum',
      loss: 'Loss: −ln p, in nats',
      isRight: 'right',
      isWrong: 'not right',
      right: '{{right}} of {{terms}} terms are right.',
      done: '✓ All right: exp({{positive}} / {{temperature}}) = {{exponential}}; {{exponential}} / {{sum}} = {{probability}}; −ln {{probability}} = {{loss}} nats.',
      fillIn: 'Fill in the next term for me',
      note: 'Here there are {{ways}} candidates. In training every other view of the batch is one, {{others}} of them, and the loss is the mean over all anchors.',
    },
    sources: {
      simclr: 'Equation 1 is the loss worked out here; table 5 shows what the temperature does to accuracy.',
      cpc: 'Where the name InfoNCE comes from: telling the positive from negatives bounds mutual information.',
      temperature: 'Why a low temperature makes the hardest negatives count most.',
    },
  },
  ko: {
    title: '손으로 계산하는 InfoNCE',
    teaches:
      '유사도 한 줄이 어떻게 확률이 되고, 확률이 어떻게 손실이 되는지 알아봅니다. 직접 학습시킨 신경망의 수로 기준 하나를 계산해 보고, 온도가 하는 일도 살펴봅니다.',
    audience: 'exp와 ln을 아는 사람. 계산기가 있으면 좋습니다.',
    awaited: '신경망은 곧, 아무것도 배우기 전에 처음으로 답합니다.',
    partners: '학습이 끝나면 신경망이 올바른 짝에 주는 확률은 학습 전과 비교해 어떻게 될까요?',
    change: { more: '높아진다', same: '우연한 차이 안에서 같다', less: '낮아진다' },
    halfTemperature: '첫 번째 기준을 봅시다. 온도를 반으로 낮추면 손실은 어떻게 될까요?',
    rise: { more: '커진다', same: '그대로다', less: '작아진다' },
    collapsed:
      '신경망이 모든 뷰에 똑같은 임베딩을 준다고 합시다. 배치에 이미지가 N = {{images}}장 있으면 손실은 얼마일까요?',
    because: {
      partners:
        '기준 여덟 개에서 짝이 여덟 개 중 뽑힐 확률의 평균: 학습 전 {{before}}, {{step}}단계 뒤 {{now}}.',
      halfTemperature:
        '온도가 낮으면 가장 비슷한 것이 더 두드러집니다. 여기서 짝의 코사인은 {{partner}}, 나머지 중 가장 큰 것은 {{best}}입니다. 짝이 앞서면 확률이 올라 손실이 작아지고, 다른 것이 앞서면 손실이 커집니다.',
      collapsed:
        '그러면 기준에게는 나머지 뷰 2N − 1개가 모두 똑같아 보이므로, 짝의 확률은 1 / (2N − 1)입니다. 손실 차트에 이 선이 있습니다.',
      otherLoss: '이 학습은 NT-Xent가 아닌 다른 손실을 씁니다.',
    },
    byHand: {
      title: '기준 하나를 손으로 계산하기',
      lead: 'InfoNCE는 묻습니다. 이 후보 가운데 기준과 같은 이미지에서 나온 것은 어느 것인가? 항마다 소수 둘째 자리까지 채우세요. 입력하는 대로 확인해 줍니다.',
      anchors: '기준 고르기',
      anchor: '기준: 뷰 {{view}}',
      temperature: '온도 τ = {{temperature}}, 내 학습과 같음',
      candidate: '후보',
      view: '뷰 {{view}}',
      partner: '짝',
      cosine: '코사인 s',
      scaledOf: 's를 τ로 나눈 값, 뷰 {{view}}',
      exponentialOf: 's를 τ로 나눈 값의 exp, 뷰 {{view}}',
      sum: '모든 exp(s / τ)의 합',
      probability: '짝의 확률 p: 짝의 exp(s / τ)를 합으로 나눈 값',
      loss: '손실: −ln p, 나트(nat)',
      isRight: '맞음',
      isWrong: '틀림',
      right: '{{terms}}개 항 가운데 {{right}}개가 맞았습니다.',
      done: '✓ 모두 맞았습니다. exp({{positive}} / {{temperature}}) = {{exponential}}, {{exponential}} / {{sum}} = {{probability}}, −ln {{probability}} = {{loss}}나트.',
      fillIn: '다음 항 채워 주기',
      note: '여기서는 후보가 {{ways}}개입니다. 학습에서는 배치의 나머지 뷰 {{others}}개가 모두 후보이고, 손실은 모든 기준의 평균입니다.',
    },
    sources: {
      simclr: '식 1이 여기서 계산한 손실입니다. 표 5는 온도가 정확도에 주는 영향을 보여 줍니다.',
      cpc: 'InfoNCE라는 이름이 나온 곳. 음성 샘플 사이에서 양성 쌍을 가려내는 일이 상호 정보량의 하한이 됩니다.',
      temperature: '온도가 낮으면 왜 가장 어려운 음성 샘플이 가장 크게 작용하는지 설명합니다.',
    },
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    loss: typeof words.en;
  }
}
