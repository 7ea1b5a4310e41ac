/** @file Every word of the game. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('game', {
  en: {
    title: 'First, you play the network',
    play: {
      question: 'One of these eight comes from the same image as the large one. Which?',
      lead: 'Pick it. A network is about to learn this game: contrastive learning (SimCLR), without labels.',
      awaited: 'The images are on their way.',
      anchor: 'A part of an image, cut out and recoloured at random',
      choices: 'Eight parts of images; one is from the same image',
      choice: 'Choice {{number}}',
      right: '✓ Right: both are parts of the same image.',
      wrong: '✗ Not this one. These are the originals:',
      asked: 'asked for',
      picked: 'you picked',
      round: 'Round {{round}} of {{rounds}}',
      score: 'Your score: {{right}} of {{played}}',
      another: 'Next round',
      awaits: 'Play all three rounds to go on.',
    },
    meaning: {
      title: 'That was contrastive learning, and nobody told you what was in the pictures',
      text: 'You looked for two parts of one image by what they show, whatever was cut off and recoloured. A network can learn this game too: no labels, no teacher.',
      row: 'Your first round becomes the first row of a table: one view (blue), and the eight that it is compared with, its partner (✓) put first. The network learns to find it wherever it lies.',
    },
    parts: {
      onward: 'Explain the next part',
      images: {
        title: 'Images',
        text: 'A batch of images without labels. Nobody says what they show.',
      },
      views: {
        title: 'Two views',
        text: 'Each image is cropped and recoloured twice, at random. Two views of one image are a positive pair; all others are negatives.',
      },
      encoder: {
        title: 'Encoder',
        text: 'A network turns each view into a list of numbers.',
      },
      similarities: {
        title: 'Similarities',
        text: 'Every view is compared with every other: how alike are their numbers?',
      },
      loss: {
        title: 'Loss',
        text: 'How hard was it to pick the partner? That is the loss (InfoNCE). Each step changes the network to make it easier.',
      },
    },
    shown: {
      numbers: '{{numbers}} numbers',
      alike: 'should be alike',
      apart: 'should differ',
      blind: 'Blind guess',
      sure: 'Sure and right',
      loss: 'loss {{loss}}',
    },
    beforeNow: { before: 'untrained', now: 'step {{step}}', later: 'trained', chance: 'chance' },
    train: {
      title: 'Now watch a network learn the game',
      before:
        'It plays the game’s three rounds and many more, with images it never trains on. The first time is before it has learned anything: even then, views that look alike get similar numbers.',
      play: 'Play three rounds yourself',
      awaits: 'Next opens when the network has played twice.',
      measuring: 'measuring',
      measuredNext: 'next measurement at step {{step}}',
      judging: 'Training is over. Now the network takes its last test.',
      matrix:
        'How alike the network finds each pair of views. The first row is the game’s first round. Ringed: views of the same image.',
      matrixBrief: 'How alike the network finds two views. Ringed: of the same image.',
      means: {
        title: 'Mean cosine',
        positive: 'positives',
        negative: 'negatives',
        gap: 'gap',
        alike:
          'Untrained, the network finds all views alike. What it learns shows in the gap between positive pairs (ringed) and negatives.',
      },
      hint: 'Choose a cell to read it.',
      hintBrief: 'Choose a cell.',
      cell: 'image {{a}} and image {{b}}: {{cosine}}',
      learned: {
        more: 'It learned the game: {{before}} → {{after}} of rounds won',
        notMore: 'No clear gain: {{before}} → {{after}} of rounds won',
      },
    },
    score: {
      you: 'You',
      network: 'The network',
      networkAll: 'The network, on all rounds',
      three: 'On three rounds',
      all: 'On all rounds',
      after: '{{correct}} of {{rounds}}, after {{step}} steps',
      afterSoFar: 'so far {{correct}} of {{rounds}}, after {{step}} steps',
      knows: 'What it knows',
      known: 'names {{correct}} of {{rounds}} unseen images right, after {{step}} steps',
      knownBrief: '{{correct}} of {{rounds}} unseen images named right',
      knownSoFar: 'so far names {{correct}} of {{rounds}} unseen images right, after {{step}} steps',
      of: '{{correct}} of {{rounds}}',
      awaited: 'The first rounds are being counted.',
    },
    curve: {
      title: 'Rounds won (%, ± one standard error)',
      chance: 'chance, one of eight',
    },
  },
  ko: {
    title: '먼저 신경망이 되어 보세요',
    play: {
      question: '이 여덟 개 중 하나는 큰 조각과 같은 이미지에서 나왔습니다. 어느 것일까요?',
      lead: '그 이미지를 누르세요. 신경망이 곧 배울 놀이입니다. 레이블 없이 배우는 대조 학습(SimCLR)입니다.',
      awaited: '이미지를 가져오고 있습니다.',
      anchor: '무작위로 잘라 색을 바꾼 이미지의 한 부분',
      choices: '이미지 조각 여덟 개. 하나는 같은 이미지에서 나왔습니다',
      choice: '선택지 {{number}}',
      right: '✓ 맞았습니다. 둘은 같은 이미지의 부분입니다.',
      wrong: '✗ 이것이 아닙니다. 두 이미지의 원본은 이렇습니다.',
      asked: '제시된 이미지',
      picked: '고른 이미지',
      round: '{{rounds}}판 중 {{round}}판째',
      score: '내 점수: {{played}}판 중 {{right}}판',
      another: '다음 판',
      awaits: '세 판을 모두 풀면 계속할 수 있습니다.',
    },
    meaning: {
      title: '방금 한 것이 대조 학습입니다. 무엇이 담겼는지는 아무도 알려 주지 않았습니다.',
      text: '무엇이 잘려 나가고 색이 어떻게 바뀌었든, 보이는 것만으로 같은 이미지의 두 부분을 찾는 놀이였습니다. 신경망도 레이블이나 선생님 없이 이 놀이를 배울 수 있습니다.',
      row: '첫 번째 판이 표의 첫 행이 됩니다. 뷰 하나(파란색)와, 그것과 비교할 뷰 여덟 개입니다. 짝(✓)을 맨 앞에 두었습니다. 신경망은 짝이 어디에 있든 찾도록 배웁니다.',
    },
    parts: {
      onward: '이어서 보기',
      images: {
        title: '이미지',
        text: '레이블이 없는 이미지들(배치)입니다. 무엇이 담겼는지는 아무도 말해 주지 않습니다.',
      },
      views: {
        title: '두 개의 뷰',
        text: '이미지마다 무작위로 두 번 자르고 색을 바꿉니다. 한 이미지의 두 뷰는 양성 쌍, 나머지는 모두 음성 샘플입니다.',
      },
      encoder: { title: '인코더', text: '신경망이 뷰마다 숫자를 여러 개 만듭니다.' },
      similarities: { title: '유사도', text: '모든 뷰를 서로 비교합니다. 숫자가 얼마나 비슷할까요?' },
      loss: {
        title: '손실',
        text: '짝을 고르기가 얼마나 어려웠을까요? 그것이 손실(InfoNCE)입니다. 단계마다 더 쉬워지도록 신경망을 바꿉니다.',
      },
    },
    shown: {
      numbers: '숫자 {{numbers}}개',
      alike: '비슷해야 합니다',
      apart: '달라야 합니다',
      blind: '아무거나 고를 때',
      sure: '확신하고 맞힐 때',
      loss: '손실 {{loss}}',
    },
    beforeNow: { before: '학습 전', now: '{{step}}단계 뒤', later: '학습 뒤', chance: '무작위 수준' },
    train: {
      title: '이제 신경망이 이 놀이를 배우는 것을 보세요',
      before:
        '학습에 쓰지 않는 이미지로 처음 세 판을 포함한 여러 판을 풉니다. 맨 처음은 아무것도 배우지 않은 상태이지만, 비슷한 픽셀에서는 그때도 비슷한 숫자가 나옵니다.',
      play: '세 판 직접 해 보기',
      awaits: '신경망이 두 번 풀고 나면 계속할 수 있습니다.',
      measuring: '측정 중',
      measuredNext: '다음 측정: {{step}}단계',
      judging: '학습이 끝났습니다. 이제 마지막 시험을 봅니다.',
      matrix:
        '신경망이 보기에 두 뷰가 서로 얼마나 비슷한지 보여 줍니다. 첫 행이 첫 번째 판입니다. 동그라미: 같은 이미지의 두 뷰.',
      matrixBrief: '신경망이 보기에 두 뷰가 얼마나 비슷한지. 동그라미: 같은 이미지의 두 뷰.',
      means: {
        title: '평균 코사인',
        positive: '양성 쌍',
        negative: '음성 샘플',
        gap: '차이',
        alike:
          '학습 전에는 모든 뷰가 신경망에 비슷해 보입니다. 배운 것은 양성 쌍(동그라미)과 음성 샘플의 차이에서 드러납니다.',
      },
      hint: '칸을 고르면 값을 읽을 수 있습니다.',
      hintBrief: '칸을 골라 보세요.',
      cell: '이미지 {{a}}, 이미지 {{b}}: {{cosine}}',
      learned: {
        more: '놀이를 배웠습니다: 맞힌 판 {{before}} → {{after}}',
        notMore: '뚜렷이 나아지지 않았습니다: 맞힌 판 {{before}} → {{after}}',
      },
    },
    score: {
      you: '나',
      network: '신경망',
      networkAll: '신경망, 전체 판에서',
      three: '처음 세 판에서',
      all: '전체 판에서',
      after: '{{rounds}}판 중 {{correct}}판, {{step}}단계 뒤',
      afterSoFar: '지금까지 {{rounds}}판 중 {{correct}}판, {{step}}단계 뒤',
      knows: '종류를 알아본 비율',
      known: '처음 보는 이미지 {{rounds}}장 중 {{correct}}장의 종류를 맞힘, {{step}}단계 뒤',
      knownBrief: '처음 보는 이미지 {{rounds}}장 중 {{correct}}장',
      knownSoFar: '지금까지 처음 보는 이미지 {{rounds}}장 중 {{correct}}장의 종류를 맞힘, {{step}}단계 뒤',
      of: '{{rounds}}판 중 {{correct}}판',
      awaited: '첫 판들의 결과를 세고 있습니다.',
    },
    curve: { title: '신경망이 맞힌 판의 비율(%), ±는 표준 오차', chance: '무작위 수준, 여덟 중 하나' },
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    game: typeof words.en;
  }
}
