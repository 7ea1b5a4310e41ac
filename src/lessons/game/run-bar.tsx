/** @file How far the run is, on every page that waits for one. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act, usePossible } from '../../actions/act';
import { nextPoint } from '../../evaluate/evidence-points';
import { useProbes } from '../../features/probes/store';
import { formatNumber } from '../../i18n/format-number';
import { useRun } from '../../state/run-store';
import { Button } from '../../ui/button';
import { unbroken } from '../../i18n/unbroken';
import { ProgressBar } from '../../ui/progress-bar';
import { useIsJudging, useIsTrained, useIsUntested } from './judged';
import { useGame } from './store';
import styles from './train.module.css';
import { useTrainResult } from './train-result';

interface RunBarProps {
  /** Whether a page that opens when there is nothing more to wait for does without; no other moves under the visitor's hand. */
  isOnlyUntilTrained?: boolean;
}

/** How far the run is, and the button that halts it and lets it go on. */
export function RunBar({ isOnlyUntilTrained = false }: RunBarProps) {
  const { t } = useTranslation();
  const { status, step, totalSteps } = useRun((run) => run.progress);
  const canSwitch = usePossible('train-or-pause');
  const isJudging = useIsJudging();
  const isRunning = status === 'running';
  const isOver = status === 'finished';
  const isTrained = useIsTrained();
  const result = useTrainResult();
  const hasSecond = useGame((game) => game.hasSecond);
  // Whose end finds the visitor on a page that is not about it.
  const isToldHere = isOnlyUntilTrained && !hasSecond;
  const [isLeftOut] = useState(isOnlyUntilTrained && isTrained);
  if (isLeftOut) return null;
  return (
    <div className={styles.run} data-run>
      {!isOver && (
        <Button size="large" isBusy={!canSwitch} onClick={() => act(isRunning ? 'pause' : 'train')}>
          {t(isRunning ? 'actions.pause' : 'actions.train')}
        </Button>
      )}
      <div className={styles.bar}>
        <ProgressBar fraction={totalSteps ? step / totalSteps : 0} label={t('progress.label')} />
        <span role="status" data-testid="status" data-status={status}>
          {isJudging
            ? t('game.train.judging')
            : (isOver && isToldHere && result && unbroken(result)) || t(`status.${status}`)}
        </span>
        {' · '}
        <span data-testid="step-value" data-step={step}>
          {t('progress.step', { step, total: totalSteps })}
        </span>
        {!isOver && <NextMeasurement />}
      </div>
    </div>
  );
}

/** What the page shows is as of the last one. */
function NextMeasurement() {
  const { t, i18n } = useTranslation();
  const { step, totalSteps } = useRun((run) => run.progress);
  const last = useProbes((probes) => probes.points.at(-1)?.step);
  const isUntested = useIsUntested();
  const next = last === undefined || isUntested ? undefined : nextPoint(totalSteps, last);
  if (next === undefined) return null;
  return (
    <>
      {' · '}
      {next > step
        ? t('game.train.measuredNext', { step: formatNumber(i18n.language, next) })
        : t('game.train.measuring')}
    </>
  );
}
