/** @file What the evidence’s panels have in common to say. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('evidence', {
  en: {
    heading: 'What was learned?',
    lead: 'A falling loss proves nothing: a network can solve the guessing game with a shortcut and know less than one that was never trained. So what it has learned is tested on images it has never seen.',
    leadAlone:
      'A falling loss proves nothing: a network can get better at what it is trained for and still know less about what an image shows than one that was never trained. So what it has learned is tested on images it has never seen.',
    loading: 'The panel is loading …',
    labelsNote:
      'Labels are used here, for testing, and nowhere else: the network being trained never sees one.',
    labelsNoteLearned:
      'This run learns from the labels of its training images. It never sees the test images.',
    unlabelled:
      'These images have no labels. What needs labels, such as k-NN and linear probes that name a class, is left out; how often a view’s partner is found, and the map, need none.',
    noPairs: {
      text: 'There is nothing to show here: this run’s objective ({{objective}}) compares no pairs of views. SimCLR does.',
      choose: 'Choose SimCLR',
      chosen: 'SimCLR is chosen. Press Reset to start with it.',
    },
    experiments: {
      stop: 'Stop',
      pauseFirst: 'Pause the run first.',
      another: 'Another comparison is in progress.',
      atWork: 'In progress: the first result appears here as soon as it is ready.',
      afterAnother: 'This comparison can start once the one in progress has ended or been stopped.',
    },
    labels: {
      reveal: 'Reveal labels',
      note: 'Labels are used for testing only: the network never sees them.',
    },
  },
  ko: {
    heading: '무엇을 배웠을까요?',
    lead: '손실이 줄었다고 잘 배운 것은 아닙니다. 지름길로 맞히기만 하면, 학습하지 않은 신경망보다도 아는 것이 적을 수 있습니다. 그래서 배운 표현을 한 번도 보지 못한 이미지로 평가합니다.',
    leadAlone:
      '손실이 줄었다고 잘 배운 것은 아닙니다. 학습 과제를 더 잘하게 되어도, 이미지에 무엇이 있는지는 학습하지 않은 신경망보다 모를 수 있습니다. 그래서 배운 표현을 한 번도 보지 못한 이미지로 평가합니다.',
    loading: '패널을 불러오는 중입니다 …',
    labelsNote: '레이블은 여기서 평가할 때만 씁니다. 학습하는 신경망은 레이블을 전혀 보지 않습니다.',
    labelsNoteLearned: '이번 학습은 학습 이미지의 레이블로 배웁니다. 테스트 이미지는 보지 않습니다.',
    unlabelled:
      '이 이미지에는 레이블이 없습니다. 클래스를 맞히는 k-NN과 선형 프로브처럼 레이블이 필요한 평가는 하지 않습니다. 뷰의 짝을 찾는 비율과 지도에는 레이블이 필요 없습니다.',
    noPairs: {
      text: '여기에 보여 줄 것이 없습니다. 이번 학습 목표({{objective}})는 뷰 쌍을 비교하지 않습니다. 뷰 쌍을 비교하는 것은 SimCLR입니다.',
      choose: 'SimCLR 선택',
      chosen: 'SimCLR을 선택했습니다. 초기화하면 시작합니다.',
    },
    experiments: {
      stop: '멈추기',
      pauseFirst: '먼저 학습을 일시정지하세요.',
      another: '다른 비교가 진행 중입니다.',
      atWork: '진행 중입니다. 첫 결과가 나오는 대로 여기에 나타납니다.',
      afterAnother: '진행 중인 비교가 끝나거나 멈추면 이 비교를 시작할 수 있습니다.',
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
