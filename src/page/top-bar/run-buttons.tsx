/** @file What leads the run: train or pause, one step, start again. Training stands out, as long as there is any to do. */
import { Pause, Play, RotateCcw, StepForward } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { act, usePossible } from '../../actions/act';
import { useRun } from '../../state/run-store';
import { Button } from '../../ui/button';
import styles from './top-bar.module.css';

export function useIsFinished(): boolean {
  return useRun((run) => run.progress.status === 'finished');
}

export function TrainButton() {
  const { t } = useTranslation();
  const isRunning = usePossible('pause');
  const canTrainOrPause = usePossible('train-or-pause');
  return (
    <Button
      variant={useIsFinished() ? 'secondary' : 'primary'}
      size="large"
      className={styles.train}
      isBusy={!canTrainOrPause}
      onClick={() => act(isRunning ? 'pause' : 'train')}
      title={t('actions.trainHint')}
    >
      {isRunning ? <Pause size={18} aria-hidden /> : <Play size={18} aria-hidden />}
      {t(isRunning ? 'actions.pause' : 'actions.train')}
    </Button>
  );
}

export function StepButton() {
  const { t } = useTranslation();
  const canStep = usePossible('step');
  return (
    <Button size="large" isBusy={!canStep} onClick={() => act('step')} title={t('actions.stepHint')}>
      <StepForward size={18} aria-hidden />
      {t('actions.step')}
    </Button>
  );
}

export function ResetButton() {
  const { t } = useTranslation();
  const canReset = usePossible('reset');
  return (
    <Button size="large" isBusy={!canReset} onClick={() => act('reset')} title={t('actions.resetHint')}>
      <RotateCcw size={18} aria-hidden />
      {t('actions.reset')}
    </Button>
  );
}
