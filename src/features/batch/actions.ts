/** @file Holding on to the batch on show in order to read it, and following the run again. */
import { action } from '../../actions/action';
import * as store from './store';

const holdBatch = action({
  name: 'hold-batch',
  label: { en: 'Hold on to the batch', ko: '배치 붙들기' },
  obstacle: ({ batch }) => (batch.newest ? undefined : 'no-batch-yet'),
  run: store.holdBatch,
});

const followRun = action({
  name: 'follow-run',
  label: { en: 'Follow the run', ko: '학습 따라가기' },
  run: store.followRun,
});

export const batchActions = [holdBatch, followRun] as const;
