/** @file What the terms of the field mean, for whoever meets them on the page for the first time. */

export const terms = {
  en: {
    view: {
      name: 'view',
      text: 'A randomly changed copy of an image (cropped, recoloured, …) that still means the same.',
    },
    positivePair: {
      name: 'positive pair',
      text: 'Two views of the same image. The network learns to bring them together.',
    },
    negative: {
      name: 'negative',
      text: 'A view of any other image in the batch. The network learns to push it away.',
    },
    encoder: {
      name: 'encoder',
      text: 'The network f that turns a view into its representation h. This is the part you keep after training.',
    },
    representation: {
      name: 'representation h',
      text: 'What the encoder knows about a view, as a list of numbers; other tasks build on it.',
    },
    head: {
      name: 'projection head',
      text: 'A small network g between h and the loss. It is thrown away after training.',
    },
    embedding: {
      name: 'embedding z',
      text: 'The output of the head. The loss compares embeddings, by their cosine unless normalising is off.',
    },
    batchNorm: {
      name: 'batch norm',
      text: 'Shifts and scales each channel to mean 0 and variance 1 over the whole batch of 2N views.',
    },
    cosine: {
      name: 'cosine similarity',
      text: '1 if two embeddings point the same way, 0 at right angles, −1 if opposite.',
    },
    temperature: {
      name: 'temperature',
      text: 'How decisive the guess is: similarities are divided by it before softmax or sigmoid. The lower, the sharper.',
    },
    ntXent: {
      name: 'NT-Xent',
      text: 'How hard it is to pick out the partner: −ln of the probability it is given. Short for normalised temperature-scaled cross entropy.',
    },
    accuracy: {
      name: 'contrastive accuracy',
      text: 'Fraction of views whose most similar other view is their partner.',
    },
    epoch: { name: 'epoch', text: 'One pass over all training images.' },
    step: {
      name: 'step',
      text: 'A batch goes forward, its gradients go backward, and all weights are updated once.',
    },
    batch: {
      name: 'batch',
      text: 'The images of one step. Whatever the objective, 2N copies of them are encoded at once.',
    },
  },
  ko: {
    view: { name: '뷰', text: '의미는 그대로 두고 무작위로 변형한(자르기, 색 등) 이미지입니다.' },
    positivePair: {
      name: '양성 쌍',
      text: '같은 이미지에서 나온 두 뷰입니다. 신경망은 둘을 가깝게 만듭니다.',
    },
    negative: { name: '음성 샘플', text: '배치 안 다른 이미지의 뷰입니다. 신경망은 이것을 멀리 밀어냅니다.' },
    encoder: {
      name: '인코더',
      text: '뷰를 표현 h로 바꾸는 신경망 f입니다. 학습이 끝난 뒤에 남기는 부분입니다.',
    },
    representation: {
      name: '표현 h',
      text: '인코더가 뷰에 대해 아는 것을 숫자로 나타낸 것입니다. 다른 과제에 활용합니다.',
    },
    head: { name: '투영 헤드', text: 'h와 손실 사이의 작은 신경망 g입니다. 학습이 끝나면 버립니다.' },
    embedding: {
      name: '임베딩 z',
      text: '헤드의 출력입니다. 손실은 임베딩을 비교하며, 정규화를 끄지 않는 한 코사인을 씁니다.',
    },
    batchNorm: { name: '배치 정규화', text: '2N개 뷰 전체에서 각 채널의 평균을 0, 분산을 1로 맞춥니다.' },
    cosine: { name: '코사인 유사도', text: '두 임베딩이 같은 방향이면 1, 직각이면 0, 반대면 −1입니다.' },
    temperature: {
      name: '온도',
      text: '짝을 얼마나 단호하게 고를지 정합니다. 소프트맥스나 시그모이드 전에 유사도를 나누는 값으로, 낮을수록 예측이 뚜렷해집니다.',
    },
    ntXent: {
      name: 'NT-Xent',
      text: '짝을 골라내기가 얼마나 어려운지 나타냅니다. 짝에 준 확률의 −ln이며, 정규화와 온도를 쓰는 교차 엔트로피입니다.',
    },
    accuracy: { name: '대조 정확도', text: '가장 비슷한 다른 뷰가 자기 짝인 뷰의 비율입니다.' },
    epoch: { name: '에폭', text: '모든 학습 이미지를 한 번 보는 것입니다.' },
    step: {
      name: '단계',
      text: '배치 하나를 계산하고, 기울기를 거꾸로 보내 모든 가중치를 한 번 갱신합니다.',
    },
    batch: {
      name: '배치',
      text: '한 단계의 이미지입니다. 무엇으로 배우든 한 번에 이미지 2N장(뷰나 돌린 것 포함)을 인코딩합니다.',
    },
  },
} as const;
