/** @file Every word of the summary of A and B. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('runBefore', {
  en: {
    title: 'A beside B',
    cropsAlone:
      'On show: B, the network of crops alone. The one before, with colour changes, is A, the dotted line in the charts.',
    lead: 'A is the run before, B the one that replaced it. A stays in the charts as a pale dotted line.',
    lookFor:
      'Compare the columns row by row: the run that is better at its task is not always the one that knows more.',
    awaited: {
      idle: 'Two runs are compared here. First press Train, then a button under “Break it on purpose”: the run so far is kept as A, and the new one, B, appears beside it.',
      running:
        'Two runs are compared here as soon as you press a button under “Break it on purpose”: the run in progress is kept as A, and the new one, B, appears beside it.',
      atRest:
        'Two runs are compared here as soon as you press a button under “Break it on purpose”: this run is kept as A, and the new one, B, appears beside it.',
    },
    differs: 'What differs',
    change: '{{field}} {{before}} → {{now}}',
    nothingDiffers: 'Nothing in the settings.',
    on: 'on',
    off: 'off',
    quantity: 'Measured',
    a: 'A, before',
    b: 'B, now',
    steps: 'Steps taken',
    stepsOf: '{{step}} of {{total}}',
    loss: 'Loss at the last logged step',
    lossIn: '{{loss}} {{unit}}',
    asOf: 'Tested as of step',
    ownRounds: 'Its own rounds won (one of 8 views)',
    recolouredRounds: 'Recoloured rounds won',
    untrainedKnn: 'Untrained encoder: k-NN',
    pixelsKnn: 'Raw pixels: k-NN',
    untrainedProbe: 'Untrained encoder: linear probe',
    earlier: '{{value}}\n(step {{step}})',
    sizes:
      'Accuracies with ± one standard error. A: {{imagesA}} test images, {{roundsA}} rounds; B: {{imagesB}} test images, {{roundsB}} rounds. By chance, one round in eight is won.',
    sizesRead:
      'Accuracies with ± one standard error. A: {{imagesA}} test images; B: {{imagesB}} test images.',
    conclusion: {
      awaited: 'What these numbers show appears here once both runs have been tested.',
      'other-images':
        'A and B are tested on images from different datasets, so their accuracies cannot be compared.',
      'too-early':
        'Too early to say: A is tested as of step {{stepA}}, B as of step {{stepB}}. A verdict is possible once B has come as far as A and both are past step {{settled}}.',
      'too-few-images':
        'Nothing can be said yet: A is tested on {{imagesA}} images and B on {{imagesB}}, but both need the same number, {{enough}} or more.',
      'apart-contrary':
        'B won {{wonB}} of its own rounds and A {{wonA}}, yet {{reader}} gets {{readB}} of the test images right from B’s h and {{readA}} from A’s.',
      'apart-alike':
        'B won {{wonB}} of its own rounds and A {{wonA}}, and {{reader}} gets {{readB}} of the test images right from B’s h and {{readA}} from A’s.',
      'apart-same':
        'B won {{wonB}} of its own rounds and A {{wonA}}; by how many test images {{reader}} gets right from h (B {{readB}}, A {{readA}}), they cannot be told apart.',
      'same-apart':
        'In the game they cannot be told apart (B won {{wonB}} of its own rounds, A {{wonA}}), yet {{reader}} gets {{readB}} of the test images right from B’s h and {{readA}} from A’s.',
      'same-same':
        'They cannot be told apart: B won {{wonB}} of its own rounds and A {{wonA}}, and {{reader}} gets {{readB}} of the test images right from B’s h and {{readA}} from A’s. Chance may explain both differences.',
      'read-apart':
        'From B’s h, {{reader}} gets {{readB}} of the test images right, from A’s {{readA}}. Rounds cannot be compared, because not both runs learn from pairs.',
      'read-same':
        'They cannot be told apart: {{reader}} gets {{readB}} of the test images right from B’s h and {{readA}} from A’s, which chance may explain. Rounds cannot be compared, because not both runs learn from pairs.',
    },
    afterSteps: 'A after {{stepA}} steps, B after {{stepB}}:',
    reader: { knnH: 'a vote of neighbours', probeH: 'a linear probe' },
    undo: 'Undo: back to A',
    letGo: 'Stop comparing with A',
    comesBack:
      'Undo brings A back as it was at step {{step}}: its settings, curves, test results and weights. B is discarded.',
    beginsAnew:
      'A’s weights could not be kept: Undo brings back its settings, and its run starts over. B is discarded.',
  },
  ko: {
    title: 'A와 B 나란히 보기',
    cropsAlone:
      '지금 보이는 것은 자르기만으로 배우는 신경망 B입니다. 색 변형으로 배운 이전 신경망 A는 그래프의 점선입니다.',
    lead: 'A는 이전 학습, B는 그 자리를 이어받은 이번 학습입니다. A는 그래프에 옅은 점선으로 남아 있습니다.',
    lookFor: '두 열을 한 줄씩 견주어 보세요. 학습 과제를 더 잘하는 쪽이 꼭 더 많이 아는 것은 아닙니다.',
    awaited: {
      idle: '여기에 두 학습이 나란히 놓입니다. 먼저 학습 시작 버튼을 누르고, 그다음 ‘일부러 망가뜨리기’의 버튼을 누르세요. 그때까지의 학습은 A로 남고 새 학습 B가 그 옆에 나타납니다.',
      running:
        '‘일부러 망가뜨리기’의 버튼을 누르면 여기에 두 학습이 나란히 놓입니다. 진행 중인 학습은 A로 남고 새 학습 B가 그 옆에 나타납니다.',
      atRest:
        '‘일부러 망가뜨리기’의 버튼을 누르면 여기에 두 학습이 나란히 놓입니다. 이번 학습은 A로 남고 새 학습 B가 그 옆에 나타납니다.',
    },
    differs: '달라진 설정',
    change: '{{field}} {{before}} → {{now}}',
    nothingDiffers: '달라진 설정이 없습니다.',
    on: '켬',
    off: '끔',
    quantity: '항목',
    a: 'A, 이전',
    b: 'B, 지금',
    steps: '학습한 단계',
    stepsOf: '{{step}} / {{total}}',
    loss: '마지막으로 기록한 손실',
    lossIn: '{{loss}} {{unit}}',
    asOf: '평가한 단계',
    ownRounds: '자기 판에서 짝을 맞힌 비율(뷰 8개 중)',
    recolouredRounds: '색을 바꾼 판에서 짝을 맞힌 비율',
    untrainedKnn: '학습 전 인코더의 k-NN',
    pixelsKnn: '픽셀 그대로의 k-NN',
    untrainedProbe: '학습 전 인코더의 선형 프로브',
    earlier: '{{value}}\n({{step}}단계)',
    sizes:
      '정확도의 ±는 표준 오차입니다. A: 테스트 이미지 {{imagesA}}장, {{roundsA}}판. B: 테스트 이미지 {{imagesB}}장, {{roundsB}}판. 무작위로는 여덟 판에 한 판을 맞힙니다.',
    sizesRead:
      '정확도의 ±는 표준 오차입니다. A: 테스트 이미지 {{imagesA}}장. B: 테스트 이미지 {{imagesB}}장.',
    conclusion: {
      awaited: '두 학습을 모두 평가하고 나면 이 수치로 알 수 있는 것이 여기에 나타납니다.',
      'other-images': 'A와 B는 서로 다른 데이터셋의 이미지로 평가해서 정확도를 비교할 수 없습니다.',
      'too-early':
        '아직 판단하기 이릅니다. A는 {{stepA}}단계, B는 {{stepB}}단계에서 평가했습니다. B가 A만큼 학습하고 둘 다 {{settled}}단계를 넘으면 판단할 수 있습니다.',
      'too-few-images':
        '아직 판단할 수 없습니다. A는 이미지 {{imagesA}}장, B는 {{imagesB}}장으로 평가했는데, 둘 다 같은 수로 {{enough}}장 이상이어야 합니다.',
      'apart-contrary':
        '자기 판에서 짝을 맞힌 비율은 B {{wonB}}, A {{wonA}}입니다. 그런데 {{reader}} 테스트 이미지를 맞힌 비율은 B의 h에서 {{readB}}, A의 h에서 {{readA}}입니다.',
      'apart-alike':
        '자기 판에서 짝을 맞힌 비율은 B {{wonB}}, A {{wonA}}이고, {{reader}} 테스트 이미지를 맞힌 비율도 B의 h에서 {{readB}}, A의 h에서 {{readA}}입니다.',
      'apart-same':
        '자기 판에서 짝을 맞힌 비율은 B {{wonB}}, A {{wonA}}입니다. {{reader}} h에서 맞힌 비율(B {{readB}}, A {{readA}})로는 둘을 구별할 수 없습니다.',
      'same-apart':
        '짝 맞히기로는 둘을 구별할 수 없습니다(자기 판에서 맞힌 비율: B {{wonB}}, A {{wonA}}). 그런데 {{reader}} 테스트 이미지를 맞힌 비율은 B의 h에서 {{readB}}, A의 h에서 {{readA}}입니다.',
      'same-same':
        '둘을 구별할 수 없습니다. 자기 판에서 짝을 맞힌 비율은 B {{wonB}}, A {{wonA}}이고, {{reader}} 테스트 이미지를 맞힌 비율은 B의 h에서 {{readB}}, A의 h에서 {{readA}}입니다. 두 차이 모두 우연일 수 있습니다.',
      'read-apart':
        '{{reader}} 테스트 이미지를 맞힌 비율은 B의 h에서 {{readB}}, A의 h에서 {{readA}}입니다. 둘 다 뷰 쌍으로 배우는 것은 아니어서 짝 맞히기로는 비교하지 않습니다.',
      'read-same':
        '둘을 구별할 수 없습니다. {{reader}} 테스트 이미지를 맞힌 비율은 B의 h에서 {{readB}}, A의 h에서 {{readA}}이며, 우연일 수 있는 차이입니다. 둘 다 뷰 쌍으로 배우는 것은 아니어서 짝 맞히기로는 비교하지 않습니다.',
    },
    afterSteps: 'A는 {{stepA}}단계, B는 {{stepB}}단계 기준:',
    reader: { knnH: '이웃 투표가', probeH: '선형 프로브가' },
    undo: '되돌리기: A로 돌아가기',
    letGo: 'A와의 비교 끝내기',
    comesBack:
      '되돌리면 A의 설정, 그래프, 평가 결과, 가중치가 {{step}}단계 때 그대로 돌아옵니다. B는 사라집니다.',
    beginsAnew:
      'A의 가중치를 보관하지 못했습니다. 되돌리면 A의 설정만 돌아오고 학습은 처음부터 다시 시작합니다. B는 사라집니다.',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    runBefore: typeof words.en;
  }
}
