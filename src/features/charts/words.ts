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
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    charts: typeof words.en;
  }
}
