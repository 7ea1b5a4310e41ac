/** @file Name, preferences, the run's buttons, its progress, the engine it runs on, and what went wrong. */
import { Pause, Play, RotateCcw, StepForward } from 'lucide-react';
import { useEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { act, usePossible } from '../../actions/act';
import { engineNames } from '../../config/errors/sentence';
import { imagesPerStep } from '../../objectives/objectives';
import { PendingNotice } from '../../features/controls/pending-notice';
import { ShareMenu } from '../../features/share/share-menu';
import { formatNumber } from '../../i18n/format-number';
import { useRun } from '../../state/run-store';
import { useObjective } from '../../state/use-objective';
import { Button } from '../../ui/button';
import { ProgressBar } from '../../ui/progress-bar';
import { Explained } from '../../ui/term';
import { FailureNotice } from './failure-notice';
import { KernelChoices } from './kernel-choices';
import { Preferences } from './preferences';
import { formatDuration } from './format-duration';
import styles from './top-bar.module.css';

export function TopBar() {
  const { t } = useTranslation();
  const bar = useRef<HTMLElement>(null);
  const { usesLabels } = useObjective();
  useCoveredHeight(bar);
  return (
    <header ref={bar} className={styles.bar}>
      <div className={styles.row}>
        <div className={styles.brand}>
          <h1 className={styles.title}>{t('app.title')}</h1>
          <p className={styles.tagline}>{t(usesLabels ? 'app.taglineLabelled' : 'app.tagline')}</p>
        </div>
        <BackendBadge />
        <ShareMenu />
        <Preferences />
      </div>
      <div className={styles.row}>
        <RunButtons />
        <RunProgressNumbers />
      </div>
      <PendingNotice />
      <FailureNotice />
    </header>
  );
}

/**
 * Tells how much of the page the bar covers, however many lines it has: what is scrolled to stops below it.
 * The page's own style is one that nothing inherits, or each change would style every element anew.
 */
function useCoveredHeight(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = bar.current!;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      const covered = getComputedStyle(element).position === 'sticky' ? element.offsetHeight : 0;
      element.style.setProperty('--covered', `${covered}px`);
      style.scrollPaddingTop = `calc(${covered}px + var(--space-3))`;
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.scrollPaddingTop = '';
    };
  }, [bar]);
}

function BackendBadge() {
  const { t } = useTranslation();
  const backend = useRun((run) => run.backend);
  if (!backend) return <p className={styles.badge}>{t('status.starting')}</p>;
  const engine = engineNames[backend.backend];
  const adapter = backend.threads ? t('backend.threads', { count: backend.threads }) : backend.adapter;
  return (
    <p className={styles.badge} data-testid="backend-badge" data-backend={backend.backend}>
      <Explained
        text={adapter ? t('backend.runsOn', { engine, adapter }) : engine}
        explanation={t(`backend.reason.${backend.reason}`)}
      >
        {backend.backend === 'webgpu' && <KernelChoices />}
      </Explained>
    </p>
  );
}

function RunButtons() {
  const { t } = useTranslation();
  const isRunning = usePossible('pause');
  const canTrainOrPause = usePossible('train-or-pause');
  const canStep = usePossible('step');
  const canReset = usePossible('reset');
  return (
    <div className={styles.actions}>
      <Button
        variant="primary"
        size="large"
        className={styles.train}
        isBusy={!canTrainOrPause}
        onClick={() => act(isRunning ? 'pause' : 'train')}
        title={t('actions.trainHint')}
      >
        {isRunning ? <Pause size={18} aria-hidden /> : <Play size={18} aria-hidden />}
        {t(isRunning ? 'actions.pause' : 'actions.train')}
      </Button>
      <Button size="large" isBusy={!canStep} onClick={() => act('step')} title={t('actions.stepHint')}>
        <StepForward size={18} aria-hidden />
        {t('actions.step')}
      </Button>
      <Button size="large" isBusy={!canReset} onClick={() => act('reset')} title={t('actions.resetHint')}>
        <RotateCcw size={18} aria-hidden />
        {t('actions.reset')}
      </Button>
    </div>
  );
}

function RunProgressNumbers() {
  const { t, i18n } = useTranslation();
  const progress = useRun((run) => run.progress);
  const pace = useRun((run) => run.pace);
  const perStep = imagesPerStep(useRun((run) => run.runConfig ?? run.draft));
  const elapsedMs = useRun((run) => run.elapsedMs);
  const epochs = useRun((run) => (run.runConfig ?? run.draft).training.epochs);
  const { status, isWaiting, step: taken, totalSteps, stepsPerEpoch } = progress;
  // Always as many digits, so that what follows keeps its place.
  const number = (value: number, digits = 0) =>
    formatNumber(i18n.language, value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return (
    <div className={styles.progress}>
      <ProgressBar fraction={totalSteps ? taken / totalSteps : 0} label={t('progress.label')} />
      <div className={styles.numbers}>
        <span className={styles.status} role="status" data-testid="status" data-status={status}>
          {t(status === 'running' && isWaiting ? 'status.waiting' : `status.${status}`)}
        </span>
        <span data-testid="step-value" data-step={taken}>
          {t('progress.step', { step: number(taken), total: number(totalSteps) })}
        </span>
        {stepsPerEpoch > 0 && (
          <span>
            {t('progress.epoch', { epoch: number(taken / stepsPerEpoch, 1), total: number(epochs) })}
          </span>
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
                  time: formatDuration(((totalSteps - taken) * pace.ms) / pace.steps),
                })}
              </span>
            )}
          </>
        )}
      </div>
    </div>
  );
}
