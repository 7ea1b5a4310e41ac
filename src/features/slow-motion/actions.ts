/** @file What can be done with a step in slow motion. */
import { action } from '../../actions/action';
import { during } from '../../actions/obstacles';
import { traceStep as trace } from './store';

const whileLoading = during('loading');

const traceStep = action({
  name: 'trace-step',
  label: { en: 'Take the next step in slow motion', ko: '다음 단계를 천천히 보기' },
  obstacle: (page) => whileLoading(page) ?? (page.run.runConfig ? undefined : 'no-run-going'),
  run: trace,
});

export const slowMotionActions = [traceStep] as const;
