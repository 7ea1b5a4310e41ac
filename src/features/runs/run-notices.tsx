/** @file What is to be said of kept runs before anything else: one can go on, or is not kept. In a lazy chunk. */
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import type { Failure } from '../../config/playground-error';
import { failureText } from '../../i18n/failure-text';
import { formatMoment } from '../../i18n/format-date';
import { formatNumber } from '../../i18n/format-number';
import type { RunRecord } from '../../runs/record';
import { useLesson } from '../../state/lesson-store';
import { useRun } from '../../state/run-store';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { PassingButton } from '../../ui/passing-button';
import { runName } from './run-name';
import styles from './run-notices.module.css';
import { useRuns } from './kept-runs';
import './words';

/** It would fail again at the same step. */
const hopeless: readonly Failure['code'][] = ['loss-not-finite', 'diverged', 'run-not-finite'];

export default function RunNotices() {
  const { t } = useTranslation();
  const { current, interrupted, notKept, failure: notDone } = useRuns();
  const failure = useRun((run) => run.failure);
  const hasBegun = useRun((run) => run.progress.step > 0);
  const canGoOn = failure && current?.step !== undefined && !hopeless.includes(failure.code);
  // A teacher's link says what is trained.
  const isFixed = useLesson((lesson) => lesson.keptTo !== undefined);
  const isInterrupted = interrupted && !hasBegun && !isFixed;
  if (!canGoOn && !isInterrupted && !notKept && !notDone) return null;
  return (
    <aside className={styles.notices} aria-label={t('runs.notices')} data-testid="run-notices" data-passing>
      {canGoOn && <Stopped record={current.record} step={current.step!} />}
      {isInterrupted && <Interrupted record={interrupted} />}
      {notDone && <NotDone failure={notDone} />}
      {notKept && <NotKept failure={notKept} id={current?.record.id} />}
    </aside>
  );
}

function Stopped({ record, step }: { record: RunRecord; step: number }) {
  const { t, i18n } = useTranslation();
  const shown = formatNumber(i18n.language, step);
  return (
    <Alert
      tone="info"
      actions={
        <>
          <GoOn id={record.id} step={step} />
          <Button onClick={() => act('save-kept-run', record.id)}>{t('runs.save')}</Button>
        </>
      }
    >
      <p>{t('runs.stopped', { step: shown })}</p>
    </Alert>
  );
}

function Interrupted({ record }: { record: RunRecord }) {
  const { t, i18n } = useTranslation();
  const number = (value: number) => formatNumber(i18n.language, value);
  const { step } = record.checkpoints.at(-1)!;
  return (
    <Alert
      tone="info"
      actions={
        <>
          <GoOn id={record.id} step={step} />
          <PassingButton onClick={() => act('forget-interrupted-run')}>{t('actions.dismiss')}</PassingButton>
        </>
      }
    >
      <p>
        {t('runs.interrupted', {
          name: runName(t, record),
          when: formatMoment(i18n.language, record.changedAt),
          step: number(step),
          total: number(record.totalSteps),
        })}
      </p>
    </Alert>
  );
}

function GoOn({ id, step }: { id: string; step: number }) {
  const { t, i18n } = useTranslation();
  const isLoading = useRun(({ progress }) => progress.status === 'loading');
  return (
    <PassingButton
      variant="primary"
      isBusy={isLoading}
      data-testid="go-on"
      onClick={() => act('open-run', { id, trains: true })}
    >
      {t('runs.goOn', { step: formatNumber(i18n.language, step) })}
    </PassingButton>
  );
}

function NotKept({ failure, id }: { failure: Failure; id: string | undefined }) {
  const { t, i18n } = useTranslation();
  return (
    <Alert
      tone="warning"
      data-testid="not-kept"
      actions={
        <>
          {id !== undefined && <Button onClick={() => act('save-kept-run', id)}>{t('runs.save')}</Button>}
          <PassingButton onClick={() => act('dismiss-run-notices')}>{t('actions.dismiss')}</PassingButton>
        </>
      }
    >
      <p>{failureText(t, i18n.language, failure)}</p>
    </Alert>
  );
}

function NotDone({ failure }: { failure: Failure }) {
  const { t, i18n } = useTranslation();
  return (
    <Alert
      tone="warning"
      actions={
        <PassingButton onClick={() => act('dismiss-run-notices')}>{t('actions.dismiss')}</PassingButton>
      }
    >
      <p>{failureText(t, i18n.language, failure)}</p>
    </Alert>
  );
}
