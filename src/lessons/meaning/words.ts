/** @file Every word of the lesson on pairs and the premise. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('meaning', {
  en: {
    title: 'Pairs and the premise',
    teaches:
      'Two views of one image make a pair because they are taken to mean the same. Which changes keep that promise, which break it, and what a network confuses that was trained on broken pairs.',
    audience: 'Whoever has played the game. Nothing need be known of networks.',
    sixesAsked:
      'A network trains on handwritten digits, and half of its views are changed as you will choose: turned upside down, say. Of the digits that lie nearest to a 6 or a 9 in z, how many are of the other kind, compared with a network whose views are crops alone?',
    ownAsked: 'And of the digits nearest to any digit in z: how many are of its own kind?',
    amount: { more: 'more', same: 'as many, within chance', less: 'fewer' },
    changes: {
      rotate: 'turn upside down',
      verticalFlip: 'mirror top and bottom',
      flip: 'mirror left and right',
      cutout: 'cut a third or more out',
    },
    build: {
      title: 'Break the premise yourself',
      lead: 'Two runs on 2,000 digits, half a minute or more each. All that differs is what makes a view.',
      keptAbout: 'First, views that keep what a digit means: crops alone.',
      trainKept: 'Train with crops alone',
      choose: 'Then crops, and half of the views changed by:',
      trainBroken: 'Train with my changes',
      counting: 'Counting which digits are taken for which …',
    },
    confused: {
      title: 'Which digits lie among each other?',
      changed: 'My changes: crops, and {{changes}}.',
      pair: 'Of the other kind',
      both: '{{a}} and {{b}}',
      kept: 'crops alone',
      broken: 'my changes',
      own: 'all, of their own kind',
      how: 'Of the {{k}} training digits (of {{bank}}) nearest to each of {{n}} test digits, by cosine; mean share ± one standard error. z is compared in training; h comes before the head and is what is kept.',
    },
    headAsked:
      'h, before the projection head, was never compared in training. Of the digits nearest to a 6 or a 9 in h, how many are of the other kind with your changes, compared with crops alone?',
    gameAsked:
      'Training sees no labels, only its game. With your changes, how many of its rounds does the network win?',
    game: { won: 'more than half', lost: 'fewer than half' },
    rounds: 'It wins {{correct}} of {{rounds}} rounds of eight.',
    missing: 'Train both runs first, one page back.',
    differ: 'Your two runs differ in more than their views: train both on the page before.',
    both: 'Crops alone {{kept}}, with your changes {{broken}}.',
    sources: {
      simclr: 'Sections 2 and 3: what makes a pair, and that the choice of changes decides what is learned.',
      views: 'Good views keep what the task needs, and share nothing else.',
      mnist: 'The digits.',
    },
  },
  ko: {
    title: '쌍과 전제',
    teaches:
      '한 이미지의 두 뷰가 쌍이 되는 까닭은 의미가 같다고 보기 때문입니다. 어떤 변형이 이 약속을 지키고 어떤 변형이 깨뜨리는지, 깨진 쌍으로 학습한 신경망이 무엇을 혼동하는지 알아봅니다.',
    audience: '놀이를 해 본 사람. 신경망을 몰라도 됩니다.',
    sixesAsked:
      '신경망이 손글씨 숫자로 학습하는데, 뷰의 절반을 내가 고른 대로, 이를테면 거꾸로 돌려 변형합니다. z에서 6이나 9와 가장 가까운 숫자 가운데 다른 쪽 숫자는, 자르기만 한 뷰로 학습한 신경망과 비교해 얼마나 될까요?',
    ownAsked: '그러면 z에서 어떤 숫자든 그것과 가장 가까운 숫자 가운데 같은 숫자는 얼마나 될까요?',
    amount: { more: '더 많다', same: '우연한 차이 안에서 같다', less: '더 적다' },
    changes: {
      rotate: '거꾸로 돌리기',
      verticalFlip: '상하 반전',
      flip: '좌우 반전',
      cutout: '3분의 1 이상 오려 내기',
    },
    build: {
      title: '전제를 직접 깨뜨리기',
      lead: '숫자 2,000개로 두 번 학습합니다. 한 번에 30초 넘게 걸립니다. 다른 것은 뷰를 만드는 방법뿐입니다.',
      keptAbout: '먼저 숫자의 의미를 지키는 뷰: 자르기만.',
      trainKept: '자르기만으로 학습',
      choose: '다음은 자르기에 더해 뷰의 절반을 이렇게 변형:',
      trainBroken: '고른 변형으로 학습',
      counting: '어떤 숫자를 어떤 숫자로 보는지 세는 중 …',
    },
    confused: {
      title: '어떤 숫자끼리 섞여 있을까요?',
      changed: '고른 변형: 자르기와 {{changes}}.',
      pair: '다른 쪽 숫자',
      both: '{{a}}, {{b}}',
      kept: '자르기만',
      broken: '고른 변형',
      own: '전체, 같은 숫자',
      how: '테스트 숫자 {{n}}개마다 코사인이 가장 가까운 학습 숫자 {{k}}개({{bank}}개 가운데)에서 센 비율의 평균 ± 표준 오차입니다. 학습에서는 z를 비교하고, h는 헤드 앞에 있으며 학습 뒤에 남기는 것입니다.',
    },
    headAsked:
      '투영 헤드 앞의 h는 학습하는 동안 한 번도 비교하지 않았습니다. 고른 변형에서는 h에서 6이나 9와 가장 가까운 숫자 가운데 다른 쪽 숫자가 자르기만 했을 때보다 얼마나 될까요?',
    gameAsked:
      '학습하는 동안에는 레이블이 없고 놀이만 있습니다. 고른 변형에서 신경망은 판을 얼마나 맞힐까요?',
    game: { won: '절반보다 많이', lost: '절반보다 적게' },
    rounds: '여덟 가운데 하나를 고르는 문제 {{rounds}}개에서 {{correct}}개를 맞힙니다.',
    missing: '먼저 앞 페이지에서 두 번 모두 학습하세요.',
    differ: '두 학습이 뷰 말고도 다릅니다. 앞 페이지에서 두 번 모두 학습하세요.',
    both: '자르기만 {{kept}}, 고른 변형 {{broken}}.',
    sources: {
      simclr: '2절과 3절: 무엇이 쌍을 만드는지, 어떤 변형을 고르느냐가 무엇을 배우는지를 정합니다.',
      views: '좋은 뷰는 과제에 필요한 것은 간직하고 그 밖의 것은 공유하지 않습니다.',
      mnist: '이 수업의 숫자.',
    },
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    meaning: typeof words.en;
  }
}
