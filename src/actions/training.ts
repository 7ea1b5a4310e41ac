/** @file The run's buttons, the key that trains and pauses, and presets that make a run fail. */
import { z } from 'zod';
import { failurePresetNames } from '../config/failure-presets';
import * as run from '../state/run-controller';
import { breakRun } from '../state/settings';
import { action } from './action';
import { during } from './obstacles';
import { pageState, type PageState } from './page-state';

const againstTraining = during('loading', 'running', 'finished', 'failed');
const whileLoading = during('loading');

const train = action({
  name: 'train',
  label: { en: 'Train', ko: '학습 시작' },
  obstacle: againstTraining,
  run: run.train,
});

const pause = action({
  name: 'pause',
  label: { en: 'Pause', ko: '학습 일시 정지' },
  obstacle: (page) => (isRunning(page) ? undefined : 'no-run-going'),
  run: run.pause,
});

const trainOrPause = action({
  name: 'train-or-pause',
  label: { en: 'Train or pause', ko: '학습 시작 또는 일시 정지' },
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
  obstacle: whileLoading,
  run: run.reset,
});

/** Breaks the settings on purpose and starts again with them. */
const applyFailurePreset = action({
  name: 'apply-failure-preset',
  label: { en: 'Break the run on purpose', ko: '일부러 망가뜨리기' },
  argument: z.enum(failurePresetNames),
  obstacle: whileLoading,
  run: breakRun,
});

export const trainingActions = [train, pause, trainOrPause, step, reset, applyFailurePreset] as const;

function isRunning({ run: { progress } }: PageState): boolean {
  return progress.status === 'running';
}
