/** @file What ends a comparison with other runs. */
import { action } from '../../actions/action';
import { letGo } from '../run-before/store';
import { leaveAll } from './store';

const stopComparing = action({
  name: 'stop-comparing',
  label: { en: 'Stop comparing with other runs', ko: '다른 학습과의 비교 끝내기' },
  run: () => {
    letGo();
    leaveAll();
  },
});

export const compareActions = [stopComparing] as const;
