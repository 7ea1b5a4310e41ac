/** @file Every word of the run’s curves: those of the section, and those that metrics say of themselves. */
import { partWords } from '../../i18n/part-words';
import { chartTitles, metricWords } from '../../metrics/metric-words';
import { trainMetrics } from '../../metrics/train-metrics';

const members = metricWords(trainMetrics);
const titles = chartTitles(trainMetrics);

export const words = partWords('charts', {
  en: {
    ...members.en,
    titles: titles.en,
    heading: 'How the run goes',
    step: 'step',
    epoch: 'epoch',
    empty: 'The curve begins with a run’s first step.',
    summary: '{{title}}: {{value}} at step {{step}}.',
    loading: 'Loading the chart …',
    ghost: {
      key: { text: 'before', help: 'The run before this one, step by step: A. Its colours are the same.' },
      line: '{{name}}, before',
      summary: 'The run before: {{summary}}',
    },
  },
  ko: {
    ...members.ko,
    titles: titles.ko,
    heading: '학습 경과',
    step: '단계',
    epoch: '에폭',
    empty: '학습의 첫 단계부터 그래프가 그려집니다.',
    summary: '{{title}}: {{step}}단계에서 {{value}}.',
    loading: '그래프를 불러오는 중 …',
    ghost: {
      key: { text: '이전', help: '이번 학습 바로 앞의 학습(A)을 같은 색으로, 같은 단계에 맞추어 그립니다.' },
      line: '{{name}}, 이전',
      summary: '이전 학습: {{summary}}',
    },
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    charts: typeof words.en;
  }
}
