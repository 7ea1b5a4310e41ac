/** @file What of a run can be given away. */
import { action } from '../../actions/action';
import * as store from './store';

const copyLink = action({
  name: 'copy-link',
  label: { en: 'Copy the link', ko: '링크 복사' },
  run: store.copyLink,
});

const saveImageCard = action({
  name: 'save-image-card',
  label: { en: 'Save the image card', ko: '이미지 카드 저장' },
  run: store.saveImageCard,
});

const saveTable = action({
  name: 'save-table',
  label: { en: 'Save the table of metrics', ko: '지표 표 저장' },
  obstacle: ({ run }) => (run.latest ? undefined : 'nothing-measured-yet'),
  run: store.saveTable,
});

const saveRun = action({
  name: 'save-run',
  label: { en: 'Save the run', ko: '학습 파일 저장' },
  obstacle: ({ run }) => (run.progress.step > 0 ? undefined : 'no-step-taken'),
  run: store.saveRunFile,
});

export const shareActions = [copyLink, saveImageCard, saveTable, saveRun] as const;
