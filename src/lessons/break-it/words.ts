/** @file Every word of the chapter on the run without colour changes. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('breakIt', {
  en: {
    predict: {
      title: 'Take away the colour changes',
      text: 'A second network learns from the same images, but in their own colours: they are only cropped. It plays the same game with such views.',
      ask: 'Compared with the first network, what do you expect?',
      first: 'The first network, which learns with colour changes, comes to its end first:',
      'game-prediction': 'How many rounds will it win?',
      'knowledge-prediction': 'How many unseen images will it name right?',
    },
    change: {
      'game-prediction': { more: 'more', less: 'fewer', same: 'about as many' },
      'knowledge-prediction': { more: 'more', less: 'fewer', same: 'about as many' },
    },
    without: {
      title: 'A fresh copy, the same images, no colour changes',
      first: 'With colour changes',
      second: 'Crops alone',
    },
    why: {
      title: 'It won the game and learned less. Why?',
      sameTitle: 'It won more rounds, yet learned no more. Why?',
      otherTitle: 'The result of your two runs',
      awaited: 'Both runs have to finish first. Go back a page and let them.',
      rows: {
        own: 'Rounds won on its own views',
        recoloured: 'Rounds won on recoloured views',
        knn: 'What it knows: unseen images named right (k‑NN)',
        untrained: 'Named right by the untrained network (k‑NN)',
      },
      sizes:
        '{{rounds}} rounds, one of eight by chance; {{images}} test images, {{chance}} % by chance; ± one standard error.',
      game: {
        more: 'Without colour changes the network wins more rounds.',
        less: 'Without colour changes the network wins fewer rounds in your runs, which is not what usually happens.',
        same: 'In your runs, chance may explain the difference in rounds won.',
      },
      knowledge: {
        more: 'And in your runs it recognises more things, too, which is not what usually happens.',
        less: 'But what it has learned is worth less: the images it finds alike show the same kind of thing less often.',
        same: 'In what they know, your two runs cannot be told apart.',
      },
      predicted: {
        'game-prediction': 'it wins {{change}} rounds',
        'knowledge-prediction': 'it names {{change}} unseen images right',
      },
      cameTrue: '✓ You expected that {{prediction}}: right.',
      cameOtherwise: '✗ You expected that {{prediction}}: it turned out otherwise.',
      histograms:
        'Two crops of one image share its colours. If these alone find the partner, a network need look at nothing else: a shortcut. Colour changes nearly close it.',
    },
  },
  ko: {
    predict: {
      title: '색 변형을 없애 봅시다',
      text: '두 번째 신경망은 같은 이미지로 배우되 자르기만 하고 색은 그대로 둡니다. 놀이도 그렇게 만든 뷰로 합니다.',
      ask: '첫 번째 신경망과 비교하면 어떻게 될까요?',
      first: '먼저 색 변형으로 배우는 첫 번째 신경망이 학습을 마쳐야 합니다.',
      'game-prediction': '몇 판이나 맞힐까요?',
      'knowledge-prediction': '처음 보는 이미지의 종류는 얼마나 맞힐까요?',
    },
    change: {
      'game-prediction': { more: '더 많이', less: '더 적게', same: '비슷하게' },
      'knowledge-prediction': { more: '더 많이', less: '더 적게', same: '비슷하게' },
    },
    without: {
      title: '새로 시작하는 신경망, 같은 이미지, 색 변형은 없이',
      first: '색 변형 있음',
      second: '자르기만',
    },
    why: {
      title: '놀이에서는 이겼지만 배운 것은 더 적습니다. 왜일까요?',
      sameTitle: '더 많은 판을 맞혔지만 더 배우지는 못했습니다. 왜일까요?',
      otherTitle: '두 번의 학습에서 나온 결과',
      awaited: '두 학습이 모두 끝나야 합니다. 앞 페이지로 돌아가 끝까지 학습하세요.',
      rows: {
        own: '자기 뷰로 맞힌 판',
        recoloured: '색을 바꾼 뷰로 맞힌 판',
        knn: '배운 것: 처음 보는 이미지의 종류를 맞힌 비율(h의 k-NN)',
        untrained: '학습하지 않은 신경망이 맞힌 비율',
      },
      sizes:
        '{{rounds}}판(무작위 수준은 여덟 중 하나), 테스트 이미지 {{images}}장(무작위 수준은 {{chance}} %), ±는 표준 오차입니다.',
      game: {
        more: '색 변형이 없으면 신경망은 더 많은 판을 맞힙니다.',
        less: '이번에는 색 변형이 없을 때 더 적게 맞혔습니다. 보통과는 다른 결과입니다.',
        same: '이번에 맞힌 판의 차이는 우연일 수 있습니다.',
      },
      knowledge: {
        more: '그리고 이번에는 더 많은 것을 알게 되었습니다. 보통과는 다른 결과입니다.',
        less: '하지만 배운 것은 더 적습니다. 비슷하다고 고른 이미지가 같은 종류인 경우가 더 적습니다.',
        same: '배운 것으로는 두 학습을 구별할 수 없습니다.',
      },
      predicted: {
        'game-prediction': '판을 {{change}} 맞힘',
        'knowledge-prediction': '종류를 {{change}} 맞힘',
      },
      cameTrue: '✓ 예측 ‘{{prediction}}’: 맞았습니다.',
      cameOtherwise: '✗ 예측 ‘{{prediction}}’: 결과는 달랐습니다.',
      histograms:
        '한 이미지에서 잘라 낸 두 조각은 색이 같습니다. 색만으로 짝을 찾는다면 신경망은 다른 것을 볼 필요가 없습니다. 이것이 지름길이며, 색을 바꾸면 대부분 막힙니다.',
    },
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    breakIt: typeof words.en;
  }
}
