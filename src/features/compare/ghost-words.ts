/** @file Words of the curves of other runs, which come with every chart. */
import { partWords } from '../../i18n/part-words';

const words = partWords('ghosts', {
  en: {
    before: 'before',
    key: '{{mark}} {{name}}',
    keyHelp:
      'Another run, step by step, in the same colours: its dotted curves end in {{mark}}. Curves that measure something else are left out.',
    summary: 'The run “{{name}}”: {{summary}}',
  },
  ko: {
    before: '이전',
    key: '{{mark}} {{name}}',
    keyHelp:
      '다른 학습을 같은 색으로, 같은 단계에 맞추어 그립니다. 점선 끝에 {{mark}} 표시가 있습니다. 재는 것이 다른 곡선은 그리지 않습니다.',
    summary: '학습 ‘{{name}}’: {{summary}}',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    ghosts: typeof words.en;
  }
}
