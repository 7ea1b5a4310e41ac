/** @file Every word of the lesson on the shortcut. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('colours', {
  en: {
    title: 'The shortcut',
    teaches:
      'Why crops need colour changes beside them: without these, a network can win the game by colours alone, and the better loss belongs to the network that knows less.',
    audience: 'Whoever has seen a network trained here once, as in the chapters “Train” and “Did it learn?”.',
    loss: 'A second network learns from crops without colour changes. Its loss at the end will be …',
    knn: 'Will it name more unseen images right (k-NN on h)?',
    height: { more: 'higher', same: 'the same, within chance', less: 'lower (better)' },
    change: { more: 'more', same: 'as many, within chance', less: 'fewer' },
    outcome: 'What the two runs came to',
    outcomeLead: 'The same network, the same first weights, the same images, as many steps.',
    lossRow: 'Loss at the end, on its own views, in nats (mean of the last tenth of the steps)',
    recoloured:
      'Both play rounds whose views are recoloured. Does the network without colour changes win more of them?',
    histogram:
      'Without a network, take as partner the view with the most similar colour histogram. For how many views is that right, without colour changes compared with them?',
    better: 'Is the network with the lower loss the one that knows more?',
    yes: 'yes',
    no: 'no',
    both: 'With colour changes {{first}}, crops alone {{second}}.',
    sources: {
      simclr:
        'Section 3.1 and figure 6: crops of one image share its colours, and crop and colour are the pair that matters (figure 5).',
      shortcuts: 'Shortcuts elsewhere: rules that win on the data at hand and fail beyond it.',
      context: 'An earlier one: a network that told where a patch lay by the lens’s colour fringes.',
    },
  },
  ko: {
    title: '지름길',
    teaches:
      '자르기에 왜 색 변형이 함께 필요한지 알아봅니다. 색 변형이 없으면 신경망은 색만으로 놀이를 이길 수 있고, 더 적게 아는 신경망의 손실이 더 낮아집니다.',
    audience: '‘학습’과 ‘배웠을까?’ 장처럼 신경망이 학습하는 것을 한 번 본 사람.',
    loss: '두 번째 신경망은 색 변형 없이 자르기만으로 배웁니다. 끝날 때 손실은 어떨까요?',
    knn: '처음 보는 이미지를 더 많이 맞힐까요? (h의 k-NN)',
    height: { more: '더 높다', same: '우연한 차이 안에서 같다', less: '더 낮다(더 좋다)' },
    change: { more: '더 많다', same: '우연한 차이 안에서 같다', less: '더 적다' },
    outcome: '두 학습의 결과',
    outcomeLead: '같은 신경망, 같은 첫 가중치, 같은 이미지, 같은 단계 수입니다.',
    lossRow: '끝날 때 자기 뷰에서의 손실, 나트(nat) (마지막 10분의 1 단계의 평균)',
    recoloured: '두 신경망이 색을 바꾼 뷰로 놀이를 합니다. 색 변형 없이 배운 신경망이 더 많이 맞힐까요?',
    histogram:
      '신경망 없이, 색 히스토그램이 가장 비슷한 뷰를 짝으로 고릅니다. 색 변형이 없을 때 맞는 뷰는 색 변형이 있을 때보다 많을까요?',
    better: '손실이 더 낮은 신경망이 더 많이 알까요?',
    yes: '그렇다',
    no: '아니다',
    both: '색 변형 있음 {{first}}, 자르기만 {{second}}.',
    sources: {
      simclr:
        '3.1절과 그림 6: 한 이미지를 자른 조각은 색이 같습니다. 자르기와 색 변형이 가장 중요한 조합입니다(그림 5).',
      shortcuts: '다른 곳의 지름길: 주어진 데이터에서는 통하지만 그 밖에서는 통하지 않는 규칙.',
      context: '더 오래된 예: 렌즈가 만드는 색 번짐으로 조각의 위치를 알아낸 신경망.',
    },
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    colours: typeof words.en;
  }
}
