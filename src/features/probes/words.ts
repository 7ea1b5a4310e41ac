/** @file Every word of the panel that asks whether a run learns: its own, and those that metrics say of themselves. */
import { memberWords } from '../../i18n/member-words';
import { partWords } from '../../i18n/part-words';
import { evaluateMetrics } from '../../metrics/evaluate-metrics';
import { metricWords } from '../../metrics/metric-words';

const members = metricWords(evaluateMetrics);

export const words = partWords('probes', {
  en: {
    ...members.en,
    lookFor:
      'See whether the trained encoder gets more unseen images right than the same encoder untrained: only then has it learned something.',
    awaited: {
      loading: 'The training images are on their way. Results come once a run has started.',
      off: 'Testing is switched off: “{{setting}}” is 0. Set it to another number, then press Train.',
      offInRun:
        'Testing is switched off for this run: “{{setting}}” was 0 when it started. Another number applies after Reset.',
      idle: 'Press Train: the network is tested on images that training never sees: before the first step, after step {{next}}, and then at each tenth of the run. Linear probes and a verdict follow when the run is paused or ends.',
      running:
        'The network is being tested on images that training never sees. The first result appears here as soon as they have arrived.',
      atRest:
        'The network, as it is after step {{step}}, is being tested on images that training never sees. The result appears here.',
      afterExperiment:
        'The network will be tested on images that training never sees as soon as the comparison in progress is over.',
      refused:
        'A file is missing, so there are no results yet. The run goes on without it for as long as it can. {{reason}} The page keeps trying automatically; results follow once the file has arrived.',
      failed: 'An error stopped the run before there were any results. Press Reset to start again.',
    },
    chart: {
      title: 'Accuracy on unseen images',
      lookFor:
        'Watch whether the curves climb above the dashed lines of the untrained encoder: only then has the run learned something.',
      summary: '{{name}}: {{value}} at step {{step}}.',
    },
    scores: {
      title: 'Compared with no training',
      lookFor:
        'Compare “Trained, h” with “Same encoder, untrained”: the difference is what training has added, where it is larger than about twice the ± beside it.',
      knn: 'k-NN, k = {{k}}',
      probe: 'Linear probe',
      sizes:
        'As of step {{step}}: percent of n = {{testSplit}} test images, ± one standard error, from {{known}} labelled training images.',
      kCut: 'k is {{k}} instead of {{wanted}}: there are no more images that could vote.',
    },
    rows: {
      trainedH: 'Trained, h',
      trainedZ: 'Trained, z',
      untrained: 'Same encoder, untrained',
      pixels: 'Raw pixels',
      chance: 'Chance',
    },
    supervised: {
      start: 'Train with labels instead',
      help: 'Trains the same encoder from the same initial weights, on the same images and views, for as many steps, but tells it the class of every image. Its accuracy becomes a line in the chart.',
      line: 'supervised, {{step}} steps: {{accuracy}}',
    },
    geometry: {
      title: 'The shape of the embeddings',
      lead: 'Measured without labels, on pairs of views of test images.',
      lookFor:
        'See how close each bar comes to its green post, a healthy value. Where there is none, the text below says which way is better.',
      more: 'the more, the better',
      less: 'the less, the better',
    },
    timeShare:
      'Testing takes more than {{meant}} of this run’s training time: the run is short, and no test is left out.',
    verdict: {
      awaited:
        'A verdict in words comes when the run is first paused or ends: only then is the network tested on enough images.',
      stopped: 'An error stopped the run before anything could be said about it. Press Reset to start again.',
      asOf: 'As of step {{step}}.',
      'too-few-steps':
        'Too early to say: the run has taken {{step}} steps, and the statistics of batch norm only settle at step {{settled}}.',
      'too-few-images':
        'Too early to say: n = {{images}} test images leave too much to chance. A verdict needs {{enough}} or more.',
      collapsed:
        'Collapse: nearly all embeddings are the same. Each dimension spreads by {{std}} ({{healthy}} would be healthy), and {{rank}} of {{size}} directions are used. Lower the learning rate and the weight decay, then start again.',
      trivial:
        'Nothing to learn: both views of an image are the same, so every partner is found and the task teaches nothing. Switch on an augmentation and start again.',
      shortcut:
        'Shortcut: the game is being won (the right one of {{ways}} views in {{won}} of {{rounds}} rounds), but a probe reads less from h ({{probe}}) than from the same encoder untrained ({{untrained}}), and by more than chance explains. Colours alone give most partners away.',
      unaligned:
        'Still open: the two views of an image are hardly closer than strangers (squared distance {{alignment}}, strangers 2). The task is hard, or training has only begun.',
      'low-rank':
        'Still open: the embeddings are not yet spread out ({{std}}, healthy {{healthy}}) or use few directions ({{rank}} of {{size}}).',
      'below-untrained':
        'Not better than untrained: a probe reads {{probe}} from h, and {{untrained}} from the same encoder before training. Nothing has collapsed; so far this run has learned less than random filters provide for free. Longer training, more images or a larger encoder may help.',
      'as-untrained':
        'About as good as untrained: a probe reads {{probe}} from h, and {{untrained}} from the same encoder before training. {{gained}} test images are right only now, {{lost}} only before: chance may explain that. Nothing has collapsed; so far this run has learned no more than the untrained encoder knew.',
      learned:
        'It learns: a probe reads {{probe}} from h, and {{untrained}} from the same encoder before training: more than chance explains.',
      spread: 'The embeddings spread ({{std}}, healthy {{healthy}}) and use {{rank}} directions of {{size}}.',
    },
    breakIt: {
      title: 'Break it on purpose',
      lead: 'Each button changes the settings and starts a new run. The run before is kept beside it and can be brought back.',
      lookFor: 'Watch whether the loss and the accuracy on unseen images still improve together.',
      givesWay: 'These buttons break a SimCLR run: Collapse, Shortcut and No augmentation switch to SimCLR.',
      coloursAway: {
        name: 'Take away the colour changes',
        help: 'The same run without colour jitter and colour drop. Does it win the game? And does it learn more?',
      },
      presets: memberWords.en.failurePresets,
    },
  },
  ko: {
    ...members.ko,
    lookFor:
      '학습한 인코더가 학습하지 않은 같은 인코더보다 처음 보는 이미지를 더 많이 맞히는지 보세요. 그래야 무언가를 배운 것입니다.',
    awaited: {
      loading: '학습 이미지를 가져오고 있습니다. 학습을 시작하면 결과가 나옵니다.',
      off: '평가가 꺼져 있습니다. “{{setting}}” 값이 0입니다. 다른 값으로 바꾼 뒤 학습 시작 버튼을 누르세요.',
      offInRun:
        '이번 학습에서는 평가가 꺼져 있습니다. 시작할 때 “{{setting}}” 값이 0이었습니다. 값을 바꾸면 초기화한 뒤 적용됩니다.',
      idle: '학습 시작 버튼을 누르세요. 첫 단계 전과 {{next}}단계 뒤, 그 뒤로는 학습의 10분의 1마다, 학습에서 보지 못한 이미지로 신경망을 평가합니다. 선형 프로브와 판정은 학습을 일시정지하거나 학습이 끝날 때 나옵니다.',
      running:
        '학습에서 보지 못한 이미지로 신경망을 평가하고 있습니다. 이미지가 도착하는 대로 첫 결과가 여기에 나타납니다.',
      atRest:
        '{{step}}단계를 마친 신경망을 학습에서 보지 못한 이미지로 평가하고 있습니다. 결과는 여기에 나타납니다.',
      afterExperiment: '진행 중인 비교가 끝나는 대로, 학습에서 보지 못한 이미지로 신경망을 평가합니다.',
      refused:
        '파일이 하나 없어 아직 결과가 없습니다. 학습은 그 파일 없이 갈 수 있는 데까지 계속합니다. {{reason}} 자동으로 다시 요청하며, 파일이 오면 결과가 나타납니다.',
      failed: '결과가 나오기 전에 오류로 학습이 멈췄습니다. 초기화하면 다시 시작합니다.',
    },
    chart: {
      title: '처음 보는 이미지의 정확도',
      lookFor:
        '곡선이 학습하지 않은 인코더의 점선보다 위로 올라가는지 보세요. 그래야 무언가를 배운 것입니다.',
      summary: '{{name}}: {{step}}단계에서 {{value}}.',
    },
    scores: {
      title: '학습하지 않은 경우와 비교',
      lookFor:
        '‘학습함, h’와 ‘같은 인코더, 학습 전’을 견주어 보세요. 옆에 적힌 ±의 두 배쯤보다 큰 차이가 학습으로 얻은 것입니다.',
      knn: 'k-NN, k = {{k}}',
      probe: '선형 프로브',
      sizes:
        '{{step}}단계 기준: 레이블이 있는 학습 이미지 {{known}}장으로 테스트 이미지 n = {{testSplit}}장을 맞힌 비율(%)이며, ±는 표준 오차입니다.',
      kCut: '투표할 이미지가 더 없어 k는 {{wanted}} 대신 {{k}}입니다.',
    },
    rows: {
      trainedH: '학습함, h',
      trainedZ: '학습함, z',
      untrained: '같은 인코더, 학습 전',
      pixels: '픽셀 그대로',
      chance: '무작위 수준',
    },
    supervised: {
      start: '레이블로 학습해 보기',
      help: '같은 인코더를 같은 초기 가중치에서, 같은 이미지와 뷰로 같은 단계만큼 학습하되 모든 이미지의 클래스를 알려 줍니다. 정확도는 그래프에 선으로 남습니다.',
      line: '지도 학습, {{step}}단계: {{accuracy}}',
    },
    geometry: {
      title: '임베딩의 모양',
      lead: '레이블 없이, 처음 보는 이미지의 두 뷰 쌍에서 잽니다.',
      lookFor:
        '막대가 정상 값을 나타내는 초록 기둥에 얼마나 가까운지 보세요. 기둥이 없으면 어느 쪽이 좋은지 아래에 적혀 있습니다.',
      more: '클수록 좋음',
      less: '작을수록 좋음',
    },
    timeShare:
      '이번 학습은 짧아서 평가에 학습 시간의 {{meant}}보다 더 듭니다. 그래도 평가 지점은 빠뜨리지 않습니다.',
    verdict: {
      awaited:
        '처음 일시정지할 때나 학습이 끝날 때 판정이 글로 나옵니다. 그때에야 신경망을 충분히 많은 이미지로 평가하기 때문입니다.',
      stopped: '판정할 수 있게 되기 전에 오류로 학습이 멈췄습니다. 초기화하면 다시 시작합니다.',
      asOf: '{{step}}단계 기준:',
      'too-few-steps':
        '아직 판단하기 이릅니다. 지금까지 {{step}}단계이며, {{settled}}단계 전에는 배치 정규화 통계가 아직 안정되지 않습니다.',
      'too-few-images':
        '아직 판단하기 이릅니다. 테스트 이미지 n = {{images}}장으로는 우연의 영향이 너무 큽니다. 적어도 {{enough}}장이 필요합니다.',
      collapsed:
        '붕괴: 거의 모든 임베딩이 같습니다. 차원별 퍼짐({{std}})이 정상 값({{healthy}})보다 훨씬 작고, {{size}}개 방향 중 {{rank}}개만 씁니다. 학습률과 가중치 감쇠를 낮추고 다시 시작하세요.',
      trivial:
        '배울 것이 없습니다. 한 이미지의 두 뷰가 똑같아서 짝을 모두 찾지만 아무것도 배우지 못합니다. 데이터 증강을 켜고 다시 시작하세요.',
      shortcut:
        '지름길: 짝 맞히기는 이기고 있지만(뷰 {{ways}}개 중 짝을 맞힌 판: {{rounds}}판 중 {{won}}판), 프로브가 h에서 읽어 내는 것({{probe}})이 학습하지 않은 같은 인코더({{untrained}})보다 적고, 그 차이는 우연보다 큽니다. 색만으로도 짝을 대부분 찾을 수 있습니다.',
      unaligned:
        '아직 알 수 없습니다. 한 이미지의 두 뷰가 남과 거의 다르지 않습니다(거리 제곱 {{alignment}}, 남은 2). 과제가 어렵거나 학습이 막 시작되었습니다.',
      'low-rank':
        '아직 알 수 없습니다. 임베딩이 아직 조금만 퍼져 있거나({{std}}, 정상 값 {{healthy}}) 적은 방향만 씁니다({{size}}개 중 {{rank}}개).',
      'below-untrained':
        '학습하지 않은 경우보다 낫지 않습니다. 프로브의 정확도는 h에서 {{probe}}, 학습하기 전 같은 인코더에서 {{untrained}}입니다. 붕괴하지는 않았지만, 지금까지는 학습 전의 무작위 필터만도 못합니다. 더 오래 학습하거나 이미지를 늘리거나 더 큰 인코더를 쓰면 나아질 수 있습니다.',
      'as-untrained':
        '학습하지 않은 경우와 비슷합니다. 프로브의 정확도는 h에서 {{probe}}, 학습하기 전 같은 인코더에서 {{untrained}}입니다. 테스트 이미지 중 지금만 맞힌 것 {{gained}}장, 학습 전에만 맞힌 것 {{lost}}장으로, 우연일 수 있는 차이입니다. 붕괴하지는 않았지만, 지금까지는 학습하지 않은 인코더가 아는 것보다 더 배우지 못했습니다.',
      learned:
        '배우고 있습니다. 프로브의 정확도는 h에서 {{probe}}, 학습하기 전 같은 인코더에서 {{untrained}}이며, 그 차이는 우연보다 큽니다.',
      spread: '임베딩이 퍼져 있고({{std}}, 정상 값 {{healthy}}) {{size}}개 방향 중 {{rank}}개를 씁니다.',
    },
    breakIt: {
      title: '일부러 망가뜨리기',
      lead: '버튼을 누르면 설정을 바꾸고 처음부터 다시 시작합니다. 이전 학습은 나란히 남아 있어 언제든 되돌릴 수 있습니다.',
      lookFor: '손실과 처음 보는 이미지의 정확도가 여전히 함께 좋아지는지 보세요.',
      givesWay:
        '여기서 망가뜨리는 것은 SimCLR 학습입니다. 붕괴, 지름길, 데이터 증강 없음을 누르면 학습 목표가 SimCLR로 바뀝니다.',
      coloursAway: {
        name: '색 변형 빼기',
        help: '색 지터와 색 제거 없이 같은 학습을 다시 합니다. 짝 맞히기를 더 잘할까요? 그리고 더 많이 배울까요?',
      },
      presets: memberWords.ko.failurePresets,
    },
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    probes: typeof words.en;
  }
}
