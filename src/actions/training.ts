/** @file The run's buttons, and the key that trains and pauses. */
import * as run from '../state/run-controller';
import { action } from './action';
import { during } from './obstacles';
import { pageState, type PageState } from './page-state';

const againstTraining = during('loading', 'running', 'finished', 'failed');

const train = action({
  name: 'train',
  label: { en: 'Train', ko: '학습 시작' },
  obstacle: againstTraining,
  run: run.train,
});

const pause = action({
  name: 'pause',
  label: { en: 'Pause', ko: '일시정지' },
  obstacle: (page) => (isRunning(page) ? undefined : 'no-run-going'),
  run: run.pause,
});

const trainOrPause = action({
  name: 'train-or-pause',
  label: { en: 'Train or pause', ko: '학습 시작 또는 일시정지' },
  shortcut: 'Space',
  obstacle: (page) => (isRunning(page) ? undefined : againstTraining(page)),
  run: () => (isRunning(pageState()) ? run.pause() : run.train()),
});

const step = action({
  name: 'step',
  label: { en: 'Take one training step', ko: '한 단계 학습' },
  obstacle: againstTraining,
  run: run.step,
});

const reset = action({
  name: 'reset',
  label: { en: 'Reset', ko: '초기화' },
  obstacle: during('loading'),
  run: run.reset,
});

export const trainingActions = [train, pause, trainOrPause, step, reset] as const;

function isRunning({ run: { progress } }: PageState): boolean {
  return progress.status === 'running';
}
