/** @file How often an objective that asks for one of several answers is given the right one. */
import { datasetClasses } from '../../datasets/datasets';
import type { RunConfig } from '../../config/run-config';
import { chosenObjective, encodedPerStep } from '../../objectives/objectives';
import { accuracyChart } from '../charts';
import type { Reference, TrainMetric } from '../metric';

const blindAnswer: Reference<RunConfig> = {
  name: 'blind-answer',
  unit: 'fraction',
  format: { digits: 3 },
  value: (config) => {
    const question = chosenObjective(config).loss?.question;
    const answers = question?.answers(datasetClasses(config));
    return answers && 1 / answers;
  },
  colour: 'var(--negative)',
  side: 'above',
  words: {
    en: { label: 'chance', help: 'How often a random guess would be right: one over the number of answers.' },
    ko: { label: '무작위 수준', help: '무작위로 골라도 맞힐 비율로, 1을 답의 개수로 나눈 값입니다.' },
  },
};

export const accuracy: TrainMetric = {
  name: 'train/accuracy',
  key: 'accuracy',
  isMeasured: (config) => chosenObjective(config).loss?.question !== undefined,
  value: (step) => step.accuracy,
  unit: 'fraction',
  format: { countedOn: encodedPerStep },
  range: () => [0, 1],
  better: 'more',
  references: [blindAnswer],
  line: { chart: accuracyChart, colour: 'var(--accent)' },
  words: {
    en: {
      label: 'correct answers',
      help: 'Fraction of the step’s encoded images for which the right answer had the highest probability.',
    },
    ko: {
      label: '정답을 맞힘',
      help: '이 단계에서 인코딩한 이미지 가운데 정답의 확률이 가장 높았던 비율입니다.',
    },
  },
};
