/** @file Every word of the run’s curves: those of the section, and those that metrics say of themselves. */
import { partWords } from '../../i18n/part-words';
import { chartWords, metricWords } from '../../metrics/metric-words';
import { trainMetrics } from '../../metrics/train-metrics';

const members = metricWords(trainMetrics);
const charts = chartWords(trainMetrics);

export const words = partWords('charts', {
  en: {
    ...members.en,
    each: charts.en,
    heading: 'Training progress',
    inUnit: '{{title}} ({{unit}})',
    step: 'step',
    epoch: 'epoch',
    awaited: {
      idle: 'Press Train or Step: the curve starts at the first step.',
      running: 'The curve starts at the first step, in a moment.',
      atRest: 'Press Train or Step: the curve starts at the next step.',
    },
    summary: '{{title}}: {{value}} at step {{step}}.',
    loading: 'Loading the chart …',
    asTable: 'As a table',
  },
  ko: {
    ...members.ko,
    each: charts.ko,
    heading: '학습 진행',
    inUnit: '{{title}}, {{unit}}',
    step: '단계',
    epoch: '에폭',
    awaited: {
      idle: '학습 시작이나 한 단계 버튼을 누르세요. 첫 단계부터 그래프가 그려집니다.',
      running: '곧 첫 단계가 끝나면 그래프가 그려지기 시작합니다.',
      atRest: '학습 시작이나 한 단계 버튼을 누르세요. 다음 단계부터 그래프가 그려집니다.',
    },
    summary: '{{title}}: {{step}}단계에서 {{value}}.',
    loading: '그래프를 불러오는 중 …',
    asTable: '표로 보기',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    charts: typeof words.en;
  }
}
