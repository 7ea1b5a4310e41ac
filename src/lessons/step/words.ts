/** @file Every word of the lesson on one step. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('step', {
  en: {
    title: 'One step in slow motion',
    teaches:
      'What happens in a single training step: from two views to a loss and back to new weights. Every number is of your own network and can be pressed for its formula.',
    audience: 'Whoever knows what a derivative is. The lesson “InfoNCE, by hand” helps.',
    pair: 'After one step on these images, will an anchor and its partner be closer (their cosine higher)?',
    closer: { more: 'closer', same: 'the same to three decimals', less: 'farther apart' },
    push: 'Which of the negatives is pushed away hardest from the anchor?',
    pushes: {
      'most-alike': 'the one most alike to it',
      'least-alike': 'the one least alike to it',
      same: 'all as hard',
    },
    becausePush:
      'The negative of cosine {{alike}} is pushed with {{hard}}, that of cosine {{unlike}} with {{soft}}.',
    lossAsked: 'And the loss of these views, after the step?',
    rise: { more: 'it rises', same: 'it stays the same to three decimals', less: 'it falls' },
    missing: 'Take a step in slow motion first, one page back.',
    slow: {
      title: 'One step, number by number',
      lead: 'Of the next step of your run, with the first four of its images: a copy of your network takes it, and your run stays as it is. Choose an anchor, then press any number.',
      take: 'Take the next step in slow motion',
      taken: 'Step {{step}}, as the network stands before and after it.',
      awaited: 'The numbers appear when a step is taken. Your run must have begun.',
      noPairs:
        'Your run does not use NT-Xent on cosines, whose formulas are shown here: choose SimCLR with NT-Xent, normalised, in the playground.',
      anchors: 'Choose the anchor',
      view: 'view {{view}}',
      press: 'Press a number to see where it comes from.',
    },
    forward: {
      title: 'Forwards: from a view to its loss',
      h: 'h, first of {{size}}',
      hFormula: 'It is the mean of channel {{number}} of the encoder’s last layer over all its places.',
      z: 'z = g(h), first of {{size}}',
      zFormula: 'It is the last layer of the head, on what comes before it.',
      length: 'length |z|',
      unit: 'u = z / |z|',
      candidate: 'Compared with',
      partner: 'partner',
      cosineFormula: 'It is the cosine of views {{anchor}} and {{view}}.',
      loss: 'loss ℓ of this anchor',
      mean: 'Mean over all anchors of these views: {{loss}} nats.',
    },
    backward: {
      title: 'Backwards: push and pull, and new weights',
      slopes: '∂ℓ/∂s of each',
      partner: 'View {{view}} is the partner:',
      negative: 'View {{view}} is a negative:',
      pull: 'Below 0: the loss falls as s grows, so the step pulls the two together.',
      push: 'Above 0: the step pushes it away, the harder the more probable it was.',
      gradient: '∂ℓ/∂z of the anchor',
      gradientFormula:
        'The sum goes over all candidates and their u; only what turns z on the sphere is left.',
      weight: 'new weights, {{name}}',
      weightFormula:
        'The mean loss changes by {{gradient}} per unit of w, and the learning rate is {{rate}}; the optimiser has its memory of earlier steps, too.',
      after: 'after the step',
      pair: 'Cosine of anchor and partner: {{before}} before, {{after}} after.',
      loss: 'Mean loss of these views: {{before}} before, {{after}} after.',
      note: 'These eight views are a batch of their own here, so batch norm and the loss see them alone; your run’s step has more.',
    },
    sources: {
      simclr: 'Algorithm 1 is the step shown here; table 2 has the gradients of its loss and of others.',
      alignment: 'Positives that close and negatives that spread, as two properties on the sphere.',
      temperature: 'Why the negatives that are most alike are pushed hardest, and how τ sets that.',
    },
  },
  ko: {
    title: '한 단계 천천히 보기',
    teaches:
      '학습 한 단계에서 일어나는 일을 봅니다. 두 뷰에서 손실까지 갔다가 새 가중치까지 돌아옵니다. 모든 수는 직접 학습시킨 신경망의 것이며, 누르면 식이 나옵니다.',
    audience: '미분이 무엇인지 아는 사람. ‘손으로 계산하는 InfoNCE’ 수업을 먼저 들으면 좋습니다.',
    pair: '이 이미지들로 한 단계 학습하면 기준과 짝은 더 가까워질까요? (코사인이 커질까요?)',
    closer: { more: '가까워진다', same: '소수 셋째 자리까지 같다', less: '멀어진다' },
    push: '기준에서 가장 세게 밀려나는 음성 샘플은 어느 것일까요?',
    pushes: {
      'most-alike': '기준과 가장 비슷한 것',
      'least-alike': '기준과 가장 다른 것',
      same: '모두 똑같이',
    },
    becausePush: '코사인이 {{alike}}인 음성 샘플은 {{hard}}, {{unlike}}인 것은 {{soft}}의 세기로 밀려납니다.',
    lossAsked: '그러면 이 뷰들의 손실은 한 단계 뒤에 어떻게 될까요?',
    rise: { more: '커진다', same: '소수 셋째 자리까지 같다', less: '작아진다' },
    missing: '먼저 앞 페이지에서 한 단계를 천천히 보세요.',
    slow: {
      title: '한 단계, 수 하나하나',
      lead: '학습의 다음 단계를 처음 이미지 네 장으로 봅니다. 신경망의 복사본이 단계를 밟으므로 학습은 그대로입니다. 기준을 고르고 아무 수나 눌러 보세요.',
      take: '다음 단계를 천천히 보기',
      taken: '{{step}}번째 단계, 그 앞뒤의 신경망입니다.',
      awaited: '단계를 밟으면 수가 나타납니다. 학습이 시작되어 있어야 합니다.',
      noPairs:
        '이 학습은 여기서 보여 주는 코사인 NT-Xent를 쓰지 않습니다. 놀이터에서 학습 목표를 SimCLR로, 손실을 NT-Xent(정규화)로 바꾸세요.',
      anchors: '기준 고르기',
      view: '뷰 {{view}}',
      press: '수를 누르면 어디서 왔는지 보여 줍니다.',
    },
    forward: {
      title: '앞으로: 뷰에서 손실까지',
      h: 'h, {{size}}개 중 처음',
      hFormula: '인코더 마지막 층의 {{number}}번 채널을 모든 위치에서 평균한 값입니다.',
      z: 'z = g(h), {{size}}개 중 처음',
      zFormula: '앞의 값에 헤드의 마지막 층을 적용한 값입니다.',
      length: '길이 |z|',
      unit: 'u = z / |z|',
      candidate: '비교 대상',
      partner: '짝',
      cosineFormula: '뷰 {{anchor}}, 뷰 {{view}}의 코사인 유사도입니다.',
      loss: '이 기준의 손실 ℓ',
      mean: '이 뷰들의 모든 기준에서 평균: {{loss}}나트.',
    },
    backward: {
      title: '거꾸로: 밀고 당기기, 새 가중치',
      slopes: '각각의 ∂ℓ/∂s',
      partner: '뷰 {{view}} (짝):',
      negative: '뷰 {{view}} (음성 샘플):',
      pull: '0보다 작아서 s가 커지면 손실이 작아집니다. 그래서 둘을 끌어당깁니다.',
      push: '0보다 커서 밀어냅니다. 확률이 높았을수록 더 세게 밉니다.',
      gradient: '기준의 ∂ℓ/∂z',
      gradientFormula: '합은 모든 후보와 그 u에 대한 것이며, z의 방향을 바꾸는 부분만 남습니다.',
      weight: '새 가중치, {{name}}',
      weightFormula:
        'w가 1만큼 커지면 평균 손실은 {{gradient}}만큼 변하고, 학습률은 {{rate}}입니다. 옵티마이저는 지난 단계도 기억합니다.',
      after: '한 단계 뒤',
      pair: '기준과 짝의 코사인: 전 {{before}}, 뒤 {{after}}.',
      loss: '이 뷰들의 평균 손실: 전 {{before}}, 뒤 {{after}}.',
      note: '여기서는 이 뷰 여덟 개만으로 배치를 이루므로 배치 정규화와 손실도 이것만 봅니다. 실제 학습의 단계에는 더 많은 뷰가 있습니다.',
    },
    sources: {
      simclr: '알고리즘 1이 여기서 본 단계입니다. 표 2에 이 손실과 다른 손실의 기울기가 있습니다.',
      alignment: '가까워지는 양성 쌍과 퍼지는 음성 샘플을 구면 위의 두 성질로 설명합니다.',
      temperature: '왜 가장 비슷한 음성 샘플이 가장 세게 밀려나는지, τ가 그것을 어떻게 정하는지 설명합니다.',
    },
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    step: typeof words.en;
  }
}
