/** @file Every word of the comparison of objectives. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('objectives', {
  en: {
    lead: 'Generative learning needs a decoder, and a proxy task has to be invented by someone; contrastive learning needs neither. Here the same encoder learns each way, from the same initial weights and on the same images, and the same probe judges them all.',
    supervised:
      'Supervised learning sees every label: it is a yardstick, not a rival. SimCLR uses its own augmentation; the others use images that are at most flipped, unless you have set something else.',
    chosen: 'Compare',
    passes: 'Passes over the images',
    budget:
      '{{passes}} × {{images}} training images: {{steps}} steps of {{perStep}} encoded images for each objective, {{encoded}} in all. The autoencoder, with its decoder, takes longest.',
    start: 'Train them side by side',
    working: 'Now training: {{objective}}.',
    lookFor:
      'Compare the accuracies after the same number of images: how much has each way of learning added to the untrained encoder?',
    awaited: {
      idle: 'Press “Train them side by side”: the first results come after a few seconds. Your own run need not have started.',
      running: 'The first results come a few seconds after “Train them side by side” is pressed.',
      atRest:
        'Press “Train them side by side”: the first results come after a few seconds. Your own run stays as it is.',
    },
    chart: 'k-NN on h, by images encoded so far',
    chartSizes:
      'During training: in percent of {{testSplit}} test images, from {{bank}} labelled training images (k = {{k}}), ± one standard error. The table uses more images, so its numbers differ.',
    axis: 'images',
    summary: '{{name}}: {{value}} after {{encoded}} encoded images.',
    untrained: 'untrained',
    table: 'After training',
    objective: 'Objective',
    knn: 'k-NN on h',
    probe: 'Linear probe on h',
    thrownAway: 'Weights thrown away',
    time: 'Training time',
    seconds: '{{seconds}} s',
    untrainedRow: 'Same encoder, untrained',
    sizes:
      '{{dataset}}, {{encoder}}, N = {{batchSize}}, seed {{seed}}, {{images}} training images, {{passes}} × each. In percent of n = {{testSplit}} test images, from {{bank}} labelled training images (k = {{k}}), ± one standard error of these images; another seed may rank them differently. Besides the weights thrown away, each trains the encoder’s {{weights}} weights.',
    stopped: 'stopped',
    told: {
      untrainedLess:
        'So far, less than from the untrained encoder: {{names}}. Longer training may change that.',
      more: 'A probe reads more from SimCLR’s h than from that of: {{names}}.',
      same: 'Cannot be told apart from SimCLR on {{images}} test images: {{names}}.',
      less: 'A probe reads less from SimCLR’s h than from that of: {{names}}.',
    },
  },
  ko: {
    lead: '생성 학습에는 디코더가 필요하고 대리 과제는 누군가 고안해야 하지만, 대조 학습에는 둘 다 필요 없습니다. 여기서는 같은 인코더가 같은 초기 가중치에서 같은 이미지를 각각의 방법으로 배우고, 같은 프로브로 모두를 평가합니다.',
    supervised:
      '지도 학습은 모든 레이블을 보므로 경쟁 상대가 아니라 비교의 기준입니다. SimCLR은 자신의 데이터 증강으로, 나머지는 따로 정하지 않았다면 좌우 반전만 한 이미지로 배웁니다.',
    chosen: '비교할 학습 목표',
    passes: '전체 이미지 반복 횟수',
    budget:
      '학습 이미지 {{images}}장을 {{passes}}번씩 봅니다. 학습 목표마다 한 단계에 {{perStep}}장씩 {{steps}}단계, 모두 {{encoded}}장을 인코딩합니다. 디코더가 있는 오토인코더가 가장 오래 걸립니다.',
    start: '나란히 학습하기',
    working: '지금 학습 중: {{objective}}.',
    lookFor:
      '같은 수의 이미지를 본 뒤의 정확도를 견주어 보세요. 방법마다 학습 전 인코더보다 얼마나 나아졌나요?',
    awaited: {
      idle: '‘나란히 학습하기’를 누르면 몇 초 안에 첫 결과가 나옵니다. 이번 학습을 시작하지 않아도 됩니다.',
      running: '‘나란히 학습하기’를 누르면 몇 초 안에 첫 결과가 나옵니다.',
      atRest:
        '‘나란히 학습하기’를 누르면 몇 초 안에 첫 결과가 나옵니다. 지금까지 학습한 신경망은 그대로 남습니다.',
    },
    chart: '지금까지 인코딩한 이미지 수와 h의 k-NN',
    chartSizes:
      '학습 도중: 레이블이 있는 학습 이미지 {{bank}}장(k = {{k}})으로 테스트 이미지 {{testSplit}}장을 맞힌 비율(%)이며, ±는 표준 오차입니다. 표는 더 많은 이미지로 재므로 수치가 다릅니다.',
    axis: '이미지',
    summary: '{{name}}: 이미지 {{encoded}}장을 인코딩한 뒤 {{value}}.',
    untrained: '학습 전',
    table: '학습을 마친 뒤',
    objective: '학습 목표',
    knn: 'h의 k-NN',
    probe: 'h의 선형 프로브',
    thrownAway: '버리는 가중치',
    time: '학습 시간',
    seconds: '{{seconds}}초',
    untrainedRow: '같은 인코더, 학습 전',
    sizes:
      '{{dataset}}, {{encoder}}, N = {{batchSize}}, 시드 {{seed}}, 학습 이미지 {{images}}장을 {{passes}}번씩. 레이블이 있는 학습 이미지 {{bank}}장(k = {{k}})으로 테스트 이미지 n = {{testSplit}}장을 맞힌 비율(%)이며, ±는 이 이미지들에 대한 표준 오차입니다. 시드가 다르면 순서가 바뀔 수 있습니다. 버리는 가중치 외에 모두 인코더의 가중치 {{weights}}개를 학습합니다.',
    stopped: '멈춤',
    told: {
      untrainedLess: '아직 학습하지 않은 인코더보다 낮은 것: {{names}}. 더 오래 학습하면 달라질 수 있습니다.',
      more: '프로브 정확도에서 SimCLR보다 낮은 것: {{names}}.',
      same: '테스트 이미지 {{images}}장으로는 SimCLR과 차이를 가릴 수 없는 것: {{names}}.',
      less: '프로브 정확도에서 SimCLR보다 높은 것: {{names}}.',
    },
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    objectives: typeof words.en;
  }
}
