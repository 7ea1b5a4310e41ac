/** @file Every word of the panel on fewer labels. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('label-budget', {
  en: {
    lead: 'Labels are expensive, images are not. How many labels does each way need? One line learns from what a network (its h) has found in all images without labels; the other trains the same encoder from scratch on the labelled images alone.',
    leadLearned:
      'Labels are expensive, images are not. How many labels does each way need? This run has already learned from the labels of all its images, so its line has seen more labels than it is given here; the other trains the same encoder from scratch on the labelled images alone.',
    start: 'Draw the curve',
    lookFor:
      'Look at the left end, where labels are few: the gap between the first line and the second is what this run’s training is worth.',
    awaited: {
      idle: 'Train first. Then pause the run and press “Draw the curve”: up to seven points appear one after another, from 10 labels per class to all of them.',
      running:
        'Pause the run, or wait until it ends, and press “Draw the curve”: up to seven points appear one after another, from 10 labels per class to all of them.',
      atRest:
        'Press “Draw the curve”: up to seven points appear one after another, from 10 labels per class to all of them.',
    },
    sizes: 'In percent of n = {{testSplit}} test images, ± one standard error.',
    probe: 'Linear probe on h',
    supervised: 'Supervised from scratch',
    perClass: 'Labels per class',
    axis: 'labelled images per class',
    chart: 'Accuracy on test images by labelled images per class. The table has the same numbers.',
  },
  ko: {
    lead: '레이블은 비싸고 이미지는 흔합니다. 각 방법에는 레이블이 얼마나 필요할까요? 한 선은 신경망이 모든 이미지를 레이블 없이 보고 얻은 표현 h로 배우고, 다른 선은 레이블이 있는 이미지만으로 같은 인코더를 처음부터 학습합니다.',
    leadLearned:
      '레이블은 비싸고 이미지는 흔합니다. 각 방법에는 레이블이 얼마나 필요할까요? 이번 학습은 모든 이미지의 레이블로 배웠으므로 그 선은 여기에 주어진 것보다 많은 레이블을 이미 본 결과입니다. 다른 선은 레이블이 있는 이미지만으로 같은 인코더를 처음부터 학습합니다.',
    start: '곡선 그리기',
    lookFor:
      '레이블이 적은 왼쪽 끝을 보세요. 첫 번째 선이 두 번째 선보다 위에 있는 만큼이 이번 학습으로 얻은 것입니다.',
    awaited: {
      idle: '먼저 학습하세요. 그다음 학습을 일시정지하고 ‘곡선 그리기’를 누르면 클래스당 레이블 10개부터 전부까지 최대 일곱 점이 하나씩 나타납니다.',
      running:
        '학습을 일시정지하거나 끝나기를 기다린 뒤 ‘곡선 그리기’를 누르세요. 클래스당 레이블 10개부터 전부까지 최대 일곱 점이 하나씩 나타납니다.',
      atRest: '‘곡선 그리기’를 누르세요. 클래스당 레이블 10개부터 전부까지 최대 일곱 점이 하나씩 나타납니다.',
    },
    sizes: '테스트 이미지 n = {{testSplit}}장을 맞힌 비율(%)이며, ±는 표준 오차입니다.',
    probe: 'h의 선형 프로브',
    supervised: '처음부터 지도 학습',
    perClass: '클래스당 레이블',
    axis: '클래스당 레이블이 있는 이미지 수',
    chart: '클래스당 레이블 수에 따른 테스트 이미지의 정확도입니다. 같은 수치가 표에 있습니다.',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    'label-budget': typeof words.en;
  }
}
