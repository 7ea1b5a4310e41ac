/** @file What of a run can be given away. */
import { z } from 'zod/mini';
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

const saveCharts = action({
  name: 'save-charts',
  label: { en: 'Save the charts', ko: '그래프 저장' },
  obstacle: ({ run }) => (run.latest ? undefined : 'nothing-measured-yet'),
  run: store.saveCharts,
});

const saveRun = action({
  name: 'save-run',
  label: { en: 'Save the run', ko: '학습 파일 저장' },
  obstacle: ({ run }) => (run.progress.step > 0 ? undefined : 'no-step-taken'),
  run: store.saveRunFile,
});

const savePytorchPackage = action({
  name: 'save-pytorch-package',
  label: { en: 'Save the PyTorch package', ko: 'PyTorch 패키지 저장' },
  obstacle: ({ run }) => (run.progress.step > 0 ? undefined : 'no-step-taken'),
  run: store.savePytorchPackage,
});

const saveEverything = action({
  name: 'save-everything',
  label: { en: 'Save everything of the run', ko: '학습의 모든 것 저장' },
  obstacle: ({ run }) => (run.progress.step > 0 ? undefined : 'no-step-taken'),
  run: store.saveEverything,
});

const includeOwnImages = action({
  name: 'include-own-images',
  label: { en: 'Let files show your own images', ko: '파일에 내 이미지 넣기' },
  argument: z.boolean(),
  run: store.includeOwnImages,
});

const openRun = action({
  name: 'open-run-file',
  label: { en: 'Open weights or a run', ko: '가중치나 학습 파일 열기' },
  run: (file: File) => void store.openFile(file),
});

export const shareActions = [
  copyLink,
  saveImageCard,
  saveTable,
  saveCharts,
  saveRun,
  savePytorchPackage,
  saveEverything,
  includeOwnImages,
  openRun,
] as const;
