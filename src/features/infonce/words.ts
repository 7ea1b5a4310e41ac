/** @file Every word of the panel that shows InfoNCE as a guess. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('infonce', {
  en: {
    lead: 'Given one view, which of all the others shows the same image? That quiz is the loss, InfoNCE. The given view is called the anchor, and the softmax of the cosines is the network’s answer.',
    leadOfOther:
      'Given one view (the anchor), which of all the others shows the same image? That quiz is NT-Xent. This run’s loss is {{loss}}; here is what NT-Xent would make of its embeddings. The softmax of the cosines is the network’s answer.',
    leadOfDotProducts:
      'Given one view (the anchor), which of all the others shows the same image? That quiz is NT-Xent. This run’s NT-Xent compares dot products of embeddings of any length; here is what it would make of their cosines. The softmax of the cosines is the network’s answer.',
    anchor: 'Anchor',
    anchors: 'Choose the anchor: left and right arrow keys for the image, up and down for the view',
    page: 'images {{first}}–{{last}} of {{all}}',
    previous: 'Previous images',
    next: 'Next images',
    partner: 'Partner',
    lookFor: 'Watch the rank: training should bring the partner up to first place.',
    ranked: 'To the network, the right partner ranks <b>{{place}}</b> of {{candidates}}.',
    place_ordinal_one: '{{count}}st',
    place_ordinal_two: '{{count}}nd',
    place_ordinal_few: '{{count}}rd',
    place_ordinal_other: '{{count}}th',
    sentence: 'It would pick it with probability <b>{{probability}}</b>.',
    chance: 'chance {{probability}}',
    best: 'best possible {{probability}}',
    bestHelp:
      'The best that all anchors together can reach at this temperature: partners coincide, and all images are as far apart as they can be at once. A single anchor may reach more, at the expense of others.',
    quiz: 'Quiz among {{ways}}',
    picked: 'picked',
    quizRight: 'The network picks the partner: right.',
    quizWrong: 'The network picks {{view}}: wrong.',
    quizNote:
      'The network picks the view most similar to the anchor, whatever the temperature. A random guess is right in {{chance}} of rounds.',
    partial: 'Here it picks from the {{candidates}} views shown; NT-Xent itself counts all {{all}}.',
    loss: 'loss of this anchor, −ln p',
    lossHelp:
      'How hard it was to pick out the right partner. Averaged over all anchors of the batch, at the run’s temperature, this is the loss.',
    lossHelpOfOther:
      'How hard it was to pick out the right partner: what this anchor would add to NT-Xent at this temperature. The run itself uses a different loss.',
    entropy: 'entropy of the guess',
    entropyHelp:
      'How undecided the guess is: −Σ p ln p. 0 if it is sure of one candidate, ln(2N−1) if all look the same to it.',
    entropyOf: 'of ln({{candidates}}) = {{most}}',
    nats: 'nats',
    temperature: 'Temperature τ',
    temperatureHelp: 'Low τ: only the hardest negatives count. High τ: all count equally.',
    runTemperature: 'the run’s τ: {{temperature}}',
    usualTemperature: 'the usual τ: {{temperature}}',
    restore: 'Back to τ = {{temperature}}',
    ranking: 'The most similar candidates',
    rankingNote: 'Bars: probability; the longest is {{most}}. The tick ┆ marks a random guess.',
    skipped_one: '{{count}} more candidate',
    skipped_other: '{{count}} more candidates',
    cosine: 'cosine {{cosine}}',
    markPositive: 'partner',
    markHard: 'hard negative',
    markFalse: 'false negative',
    all: 'All {{candidates}} candidates by rank',
    rankAxis: 'rank',
    allReading: 'Probability of all candidates, the most similar first; the partner has rank {{rank}}.',
    hardNegatives: 'hard negatives: {{count}}',
    hardHelp:
      'More similar to the anchor than its partner, or less than {{margin}} below it. They push the hardest.',
    falseNegatives: 'false negatives: {{count}} of {{negatives}} negatives',
    falseHelp:
      'Other images of the anchor’s class ({{className}}). The loss cannot know this and pushes them away too.',
    falseHidden:
      'False negatives, other images of the anchor’s class, can be marked once the labels are revealed.',
  },
  ko: {
    lead: '뷰 하나를 기준으로, 나머지 가운데 같은 이미지에서 나온 것을 고릅니다. 이 퀴즈가 손실(InfoNCE)이며, 코사인의 소프트맥스가 신경망의 답입니다.',
    leadOfOther:
      '뷰 하나를 기준으로, 나머지 가운데 같은 이미지에서 나온 것을 고릅니다. 이 퀴즈가 NT-Xent입니다. 이 학습의 손실은 {{loss}}이며, 여기서는 NT-Xent라면 이 임베딩을 어떻게 볼지 보여 줍니다. 코사인의 소프트맥스가 신경망의 답입니다.',
    leadOfDotProducts:
      '뷰 하나를 기준으로, 나머지 가운데 같은 이미지에서 나온 것을 고릅니다. 이 퀴즈가 NT-Xent입니다. 이 학습의 NT-Xent는 길이를 맞추지 않은 임베딩의 내적을 비교하지만, 여기서는 코사인을 비교한다면 어떻게 볼지 보여 줍니다. 코사인의 소프트맥스가 신경망의 답입니다.',
    anchor: '기준',
    anchors: '기준 뷰 고르기: 좌우 화살표로 이미지를, 상하 화살표로 뷰를 바꿉니다',
    page: '이미지 {{all}}장 중 {{first}}–{{last}}',
    previous: '이전 이미지들',
    next: '다음 이미지들',
    partner: '짝',
    lookFor: '짝의 순위를 보세요. 학습이 진행되면 1위로 올라가야 합니다.',
    ranked: '신경망이 보기에 올바른 짝은 후보 {{candidates}}개 가운데 <b>{{place}}</b>입니다.',
    place_ordinal_one: '{{count}}위',
    place_ordinal_two: '{{count}}위',
    place_ordinal_few: '{{count}}위',
    place_ordinal_other: '{{count}}위',
    sentence: '신경망이 짝을 맞힐 확률은 <b>{{probability}}</b>입니다.',
    chance: '무작위 수준 {{probability}}',
    best: '가능한 최댓값 {{probability}}',
    bestHelp:
      '이 온도에서 모든 기준이 함께 이를 수 있는 가장 높은 확률입니다. 짝끼리는 겹치고, 모든 이미지가 한꺼번에 서로 가장 멀리 떨어질 때입니다. 기준 하나만 보면 다른 기준이 손해를 보는 대신 이보다 높을 수도 있습니다.',
    quiz: '{{ways}}개 중에서 맞히기',
    picked: '선택',
    quizRight: '신경망이 짝을 골랐습니다. 정답입니다.',
    quizWrong: '신경망의 선택은 {{view}}, 오답입니다.',
    quizNote: '온도와 상관없이 기준과 가장 닮은 뷰를 고릅니다. 무작위 수준은 {{chance}}입니다.',
    partial: '여기서는 보이는 뷰 {{candidates}}개 가운데서 고릅니다. NT-Xent는 {{all}}개를 모두 셉니다.',
    loss: '이 기준의 손실, −ln p',
    lossHelp:
      '짝을 골라내기가 얼마나 어려웠는지 나타냅니다. 학습의 온도에서 배치의 모든 기준에 걸쳐 평균하면 손실이 됩니다.',
    lossHelpOfOther:
      '짝을 골라내기가 얼마나 어려웠는지 나타냅니다. 이 온도의 NT-Xent라면 이 기준이 더할 손실이며, 이 학습은 다른 손실을 씁니다.',
    entropy: '추측의 엔트로피',
    entropyHelp:
      '추측이 얼마나 망설이는지 나타냅니다: −Σ p ln p. 후보 하나를 확신하면 0, 모두 똑같아 보이면 ln(2N−1)입니다.',
    entropyOf: '최대 ln({{candidates}}) = {{most}}',
    nats: '나트(nat)',
    temperature: '온도 τ',
    temperatureHelp: 'τ가 낮으면 가장 헷갈리는 음성 샘플만, 높으면 모두가 고르게 작용합니다.',
    runTemperature: '학습의 τ: {{temperature}}',
    usualTemperature: '보통의 τ: {{temperature}}',
    restore: 'τ 되돌리기: {{temperature}}',
    ranking: '가장 닮은 후보들',
    rankingNote: '막대는 확률이며 가장 긴 것이 {{most}}입니다. 눈금 ┆은 무작위 수준입니다.',
    skipped_one: '후보 {{count}}개 더',
    skipped_other: '후보 {{count}}개 더',
    cosine: '코사인 {{cosine}}',
    markPositive: '짝',
    markHard: '어려운 음성 샘플',
    markFalse: '거짓 음성(false negative)',
    all: '순위에 따른 후보 {{candidates}}개 전체',
    rankAxis: '순위',
    allReading: '가장 닮은 것부터 늘어놓은 모든 후보의 확률. 짝의 순위는 {{rank}}입니다.',
    hardNegatives: '어려운 음성 샘플: {{count}}개',
    hardHelp: '짝보다 기준과 더 닮았거나, 차이가 {{margin}}보다 작은 음성 샘플입니다. 가장 세게 밀어냅니다.',
    falseNegatives: '거짓 음성(false negative): 음성 샘플 {{negatives}}개 중 {{count}}개',
    falseHelp:
      '기준과 같은 클래스({{className}})의 다른 이미지입니다. 손실은 이를 알 수 없어 똑같이 밀어냅니다.',
    falseHidden:
      '레이블을 보이게 하면 거짓 음성(false negative), 곧 기준과 같은 클래스인 다른 이미지가 표시됩니다.',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    infonce: typeof words.en;
  }
}
