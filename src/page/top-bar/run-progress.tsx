/** @file How far the run is, how fast it goes, and how long it has still to go. */
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format-number';
import { imagesPerStep } from '../../objectives/objectives';
import { useRun } from '../../state/run-store';
import { ProgressBar } from '../../ui/progress-bar';
import { formatDuration } from './format-duration';
import styles from './top-bar.module.css';

export function RunBar() {
  const { t } = useTranslation();
  const { step, totalSteps } = useRun((run) => run.progress);
  return <ProgressBar fraction={totalSteps ? step / totalSteps : 0} label={t('progress.label')} />;
}

export function RunStatus() {
  const { t } = useTranslation();
  const { status, isWaiting, step, totalSteps } = useRun((run) => run.progress);
  const number = useSteadyNumber();
  return (
    <>
      <span className={styles.status} role="status" data-testid="status" data-status={status}>
        {t(status === 'running' && isWaiting ? 'status.waiting' : `status.${status}`)}
      </span>
      <span className={styles.step} data-testid="step-value" data-step={step}>
        {t('progress.step', { step: number(step), total: number(totalSteps) })}
      </span>
    </>
  );
}

export function RunPace() {
  const { t } = useTranslation();
  const { status, step, totalSteps, stepsPerEpoch } = useRun((run) => run.progress);
  const pace = useRun((run) => run.pace);
  const perStep = imagesPerStep(useRun((run) => run.runConfig ?? run.draft));
  const elapsedMs = useRun((run) => run.elapsedMs);
  const epochs = useRun((run) => (run.runConfig ?? run.draft).training.epochs);
  const number = useSteadyNumber();
  return (
    <>
      {stepsPerEpoch > 0 && (
        <span>{t('progress.epoch', { epoch: number(step / stepsPerEpoch, 1), total: number(epochs) })}</span>
      )}
      {pace && (
        <>
          <span className={styles.speed}>
            {t('progress.speed', { speed: number((1000 * perStep * pace.steps) / pace.ms) })}
          </span>
          <span className={styles.time}>{t('progress.elapsed', { time: formatDuration(elapsedMs) })}</span>
          {status !== 'finished' && status !== 'failed' && (
            <span className={styles.time}>
              {t('progress.remaining', {
                time: formatDuration(((totalSteps - step) * pace.ms) / pace.steps),
              })}
            </span>
          )}
        </>
      )}
    </>
  );
}

/** Always as many digits, so that what follows keeps its place. */
function useSteadyNumber(): (value: number, digits?: number) => string {
  const { i18n } = useTranslation();
  return (value, digits = 0) =>
    formatNumber(i18n.language, value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
