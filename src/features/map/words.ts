/** @file Every word of the map of test images. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('map', {
  en: {
    lead: 'Images that the network finds alike lie close together. Every point is a test image that training never sees. Each new map is aligned to the last one, so whatever still moves has been learned.',
    lookFor: 'Watch whether images of the same kind gather as the run goes on.',
    space: 'Of each image',
    spaces: { h: 'h', z: 'z' },
    view: 'Layout',
    views: { sphere: 'Sphere', pca: 'PCA', umap: 'UMAP' },
    viewHelp: {
      sphere:
        'z has three dimensions here: every point is shown where it is, on the unit sphere that the loss sees.',
      pca: 'Principal component analysis: a flat projection along the two directions in which the points spread most. Fast, and preserves large distances.',
      umap: 'Uniform manifold approximation: keeps each point near its 15 nearest neighbours. You can trust clusters, but not the distances between them.',
    },
    drawing: 'Show as',
    drawings: { images: 'Images', dots: 'Dots' },
    failed: 'The worker that lays out the map could not be loaded or has stopped. Check your connection.',
    umapProgress: 'Progress of UMAP',
    umapRunning: 'UMAP, {{percent}} %',
    umapStopped: 'UMAP was stopped.',
    umapDone: 'UMAP is done.',
    stop: 'Stop',
    again: 'Run again',
    slider: 'The map through the run',
    sliderEmpty:
      'Once there is a second map, made after more training, a slider through the run appears here. Maps are made while this panel is in view.',
    now: 'latest (step {{step}})',
    awaited: {
      idle: 'The map needs no training: it appears as soon as its test images have arrived and been laid out, then follows the run.',
      running:
        'The map appears as soon as its test images have arrived and been laid out. The run continues meanwhile.',
      atRest: 'The map of the network, as it is now, appears as soon as its test images have been laid out.',
    },
    label: 'Map of {{count}} test images after {{step}} steps',
    untrained: 'untrained',
    step: 'step {{step}}',
    image: 'test image {{index}}',
    keys: 'Point at an image, or move with the arrow keys. Click or press Enter to mark its nearest neighbours, Escape to clear.',
    sphereKeys:
      'Drag or use the arrow keys to turn the sphere; Shift with an arrow key moves from point to point. Click or press Enter to mark nearest neighbours.',
    keysTouch: 'Tap an image to mark its nearest neighbours.',
    sphereKeysTouch: 'Drag sideways to turn the sphere. Tap a point to mark its nearest neighbours.',
    sphereHint: 'Set output units to 3 in station 3 to see the sphere that z lives on.',
    picked: 'Picked image',
    pickedEmpty: 'Click a point of the map to see its nearest neighbours.',
    pickedEmptyTouch: 'Tap a point of the map to see its nearest neighbours.',
    nearest: 'Its {{count}} nearest after step {{step}}, with their cosine',
    agreement: '{{same}} of {{count}} are of the same class.',
  },
  ko: {
    lead: '신경망이 비슷하다고 보는 이미지는 가까이 놓입니다. 점 하나하나는 학습에 쓰지 않는 테스트 이미지입니다. 새 지도는 이전 지도에 맞추어 놓으므로, 그래도 움직인 만큼이 배운 것입니다.',
    lookFor: '학습이 진행되면서 같은 종류의 이미지가 모이는지 보세요.',
    space: '이미지의',
    spaces: { h: 'h', z: 'z' },
    view: '배치 방법',
    views: { sphere: '구', pca: 'PCA', umap: 'UMAP' },
    viewHelp: {
      sphere: '여기서 z는 3차원입니다. 모든 점을 손실이 보는 단위 구 위의 제자리에 그립니다.',
      pca: '주성분 분석: 점들이 가장 넓게 퍼진 두 방향으로 본 평면 지도입니다. 빠르고, 먼 거리를 잘 보존합니다.',
      umap: '균일 다양체 근사: 각 점을 가장 가까운 이웃 15개 곁에 둡니다. 무리는 믿을 수 있지만 무리 사이의 거리는 그렇지 않습니다.',
    },
    drawing: '표시',
    drawings: { images: '이미지', dots: '점' },
    failed: '지도를 배치하는 워커를 불러오지 못했거나 워커가 멈췄습니다. 인터넷 연결을 확인하세요.',
    umapProgress: 'UMAP 진행률',
    umapRunning: 'UMAP, {{percent}} %',
    umapStopped: 'UMAP을 멈췄습니다.',
    umapDone: 'UMAP이 끝났습니다.',
    stop: '멈추기',
    again: '다시 실행',
    slider: '학습 과정의 지도',
    sliderEmpty:
      '학습이 더 진행된 신경망의 지도가 나오면, 학습 과정을 훑는 슬라이더가 여기에 나타납니다. 지도는 이 패널이 보이는 동안 만들어집니다.',
    now: '최신({{step}}단계)',
    awaited: {
      idle: '지도는 학습하지 않아도 볼 수 있습니다. 테스트 이미지가 도착해 배치되면 바로 나타나고, 그 뒤로 학습을 따라 바뀝니다.',
      running: '테스트 이미지가 도착해 배치되면 지도가 나타납니다. 그동안에도 학습은 계속됩니다.',
      atRest: '테스트 이미지가 배치되면 지금 신경망의 지도가 나타납니다.',
    },
    label: '{{step}}단계 뒤 테스트 이미지 {{count}}장의 지도',
    untrained: '학습 전',
    step: '{{step}}단계',
    image: '테스트 이미지 {{index}}',
    keys: '이미지를 가리키거나 화살표 키로 옮겨 다니세요. 클릭이나 Enter는 가장 가까운 이웃을 표시하고, Escape는 해제합니다.',
    sphereKeys:
      '끌거나 화살표 키로 구를 돌립니다. Shift와 화살표를 함께 누르면 점 사이를 옮겨 다닙니다. 클릭이나 Enter는 가장 가까운 이웃을 표시합니다.',
    keysTouch: '이미지를 누르면 가장 가까운 이웃이 표시됩니다.',
    sphereKeysTouch: '옆으로 끌면 구가 돌아갑니다. 점을 누르면 가장 가까운 이웃이 표시됩니다.',
    sphereHint: '3번 칸에서 출력 유닛을 3으로 정하면 z가 놓이는 구를 볼 수 있습니다.',
    picked: '고른 이미지',
    pickedEmptyTouch: '지도의 점을 누르면 가장 가까운 이웃이 나타납니다.',
    pickedEmpty: '지도의 점을 클릭하면 가장 가까운 이웃이 나타납니다.',
    nearest: '{{step}}단계 뒤 가장 가까운 {{count}}장과 코사인',
    agreement: '{{count}}장 중 {{same}}장이 같은 클래스입니다.',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    map: typeof words.en;
  }
}
