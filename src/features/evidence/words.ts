/** @file What the evidence’s panels have in common to say. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('evidence', {
  en: {
    heading: 'What was learned?',
    lead: 'A falling loss proves nothing: a network can solve the guessing game with a shortcut and know less than one that was never trained. So the representation is tried on images it has not seen.',
    loading: 'The panel is loading …',
    labelsNote:
      'Labels are used here, to judge, and nowhere else: the network that is trained never sees one.',
    awaited: {
      loading: 'The training images are on their way. Evidence comes once a run has begun.',
      off: 'Evidence is switched off: “{{setting}}” is 0. Set it to another number, then press Train.',
      offInRun:
        'Evidence is switched off for this run: “{{setting}}” was 0 when it began. Another number applies after Reset.',
      idle: 'Evidence comes once a run has begun.',
      idleFrom:
        'Press Train: from step {{step}} on, the network is tried on images that training never sees, between training steps. A pause brings the result sooner.',
      idleToEnd:
        'Press Train: this run has {{step}} steps, and at its end the network is tried on images that training never sees. A pause brings the result sooner.',
      runningToEnd:
        'At the end of this run, after step {{step}}, the network is tried on images that training never sees. A pause brings the result sooner.',
      runningFrom:
        'From step {{step}} on, the network is tried on images that training never sees, between training steps. A pause brings the result sooner.',
      measuring:
        'The network is being tried on images that training never sees, between training steps. A pause brings the result sooner.',
      atRest:
        'The network, as it is after step {{step}}, is being tried on images that training never sees. The result appears here.',
      afterExperiment:
        'The network will be tried on images that training never sees as soon as the comparison in progress is over.',
      refused:
        'A file is missing, so there is no evidence yet; the run goes on without it for as long as it can. {{reason}} The page keeps trying by itself, and evidence follows once the file is here.',
      failed: 'An error stopped the run before there was any evidence. Reset starts again.',
    },
    experiments: {
      supervised: 'Train with labels instead',
      'label-budget': 'Draw the curve',
      'transform-probes': 'Ask the probes',
      stop: 'Stop',
      pauseFirst: 'Pause the run first.',
      another: 'Another comparison is going.',
      supervisedHelp:
        'The same encoder from the same first weights, on the same images and views for as many steps, but told the class of every image. Its accuracy becomes a line in the chart.',
    },
    panels: {
      evidence: 'Does it learn?',
      similarity: 'Similarities',
      guess: 'The guess',
      map: 'Map',
      neighbours: 'Neighbours',
      forgotten: 'What z forgot',
      labels: 'Fewer labels',
    },
    labels: {
      reveal: 'Reveal labels',
      note: 'Labels are used for evaluation only: the network never sees them.',
    },
  },
  ko: {
    heading: '무엇을 배웠을까요?',
    lead: '손실이 줄었다고 잘 배운 것은 아닙니다. 지름길로 맞히기만 하면, 학습하지 않은 신경망보다도 아는 것이 적을 수 있습니다. 그래서 한 번도 보지 못한 이미지로 표현을 시험합니다.',
    loading: '패널을 불러오는 중입니다…',
    labelsNote: '레이블은 여기서 평가할 때만 씁니다. 학습하는 신경망은 레이블을 전혀 보지 않습니다.',
    awaited: {
      loading: '학습 이미지를 가져오고 있습니다. 학습을 시작하면 결과가 나옵니다.',
      off: '평가가 꺼져 있습니다. “{{setting}}” 값이 0입니다. 다른 값으로 바꾼 뒤 학습을 누르세요.',
      offInRun:
        '이번 학습에서는 평가가 꺼져 있습니다. 시작할 때 “{{setting}}” 값이 0이었습니다. 값을 바꾸면 초기화한 뒤 적용됩니다.',
      idle: '학습을 시작하면 결과가 나옵니다.',
      idleFrom:
        '학습을 누르세요. {{step}}단계부터 학습 단계 사이사이에, 학습에서 보지 못한 이미지로 신경망을 시험합니다. 일시 정지하면 결과가 더 빨리 나옵니다.',
      idleToEnd:
        '학습을 누르세요. 이 학습은 {{step}}단계이며, 끝나면 학습에서 보지 못한 이미지로 신경망을 시험합니다. 일시 정지하면 결과가 더 빨리 나옵니다.',
      runningToEnd:
        '{{step}}단계로 이 학습이 끝나면 학습에서 보지 못한 이미지로 신경망을 시험합니다. 일시 정지하면 결과가 더 빨리 나옵니다.',
      runningFrom:
        '{{step}}단계부터 학습 단계 사이사이에, 학습에서 보지 못한 이미지로 신경망을 시험합니다. 일시 정지하면 결과가 더 빨리 나옵니다.',
      measuring:
        '학습 단계 사이사이에, 학습에서 보지 못한 이미지로 신경망을 시험하고 있습니다. 일시 정지하면 결과가 더 빨리 나옵니다.',
      atRest:
        '{{step}}단계를 마친 신경망을 학습에서 보지 못한 이미지로 시험하고 있습니다. 결과는 여기에 나타납니다.',
      afterExperiment: '진행 중인 비교가 끝나는 대로, 학습에서 보지 못한 이미지로 신경망을 시험합니다.',
      refused:
        '파일이 하나 없어 아직 결과가 없습니다. 학습은 그 파일 없이 갈 수 있는 데까지 계속합니다. {{reason}} 자동으로 다시 요청하며, 파일이 오면 결과가 나타납니다.',
      failed: '결과가 나오기 전에 오류로 학습이 멈췄습니다. 초기화하면 다시 시작합니다.',
    },
    experiments: {
      supervised: '레이블로 학습해 보기',
      'label-budget': '곡선 그리기',
      'transform-probes': '프로브에게 묻기',
      stop: '멈추기',
      pauseFirst: '먼저 학습을 일시 정지하세요.',
      another: '다른 비교가 진행 중입니다.',
      supervisedHelp:
        '같은 인코더를 같은 초기 가중치에서, 같은 이미지와 뷰로 같은 단계만큼 학습하되 모든 이미지의 클래스를 알려 줍니다. 정확도는 차트에 선으로 남습니다.',
    },
    panels: {
      evidence: '배우고 있나요?',
      similarity: '유사도',
      guess: '짝 맞히기',
      map: '지도',
      neighbours: '이웃',
      forgotten: 'z가 잊은 것',
      labels: '레이블이 적다면',
    },
    labels: {
      reveal: '레이블 보기',
      note: '레이블은 평가에만 씁니다. 신경망은 레이블을 보지 않습니다.',
    },
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    evidence: typeof words.en;
  }
}
