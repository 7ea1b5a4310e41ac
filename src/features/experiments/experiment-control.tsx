/** @file The button that starts an experiment or ends it, and how far it is. */
import { useTranslation } from 'react-i18next';
import { act, usePossible } from '../../actions/act';
import { failureText } from '../../i18n/failure-text';
import { useRun } from '../../state/run-store';
import { FieldError } from '../../ui/alert';
import { Button } from '../../ui/button';
import { ProgressBar } from '../../ui/progress-bar';
import prose from '../../ui/prose.module.css';
import type { ExperimentName } from './calls';
import { useExperiments } from './store';
import styles from './experiment-control.module.css';

interface ExperimentControlProps {
  name: ExperimentName;
  /** On the button that starts it. */
  label: string;
}

export function ExperimentControl({ name, label }: ExperimentControlProps) {
  const { t, i18n } = useTranslation();
  const running = useExperiments((experiments) => experiments.running);
  const isRunning = useRun((run) => run.progress.status === 'running');
  const failed = useExperiments((experiments) => experiments.failed);
  const isMine = running?.name === name;
  const canStart = usePossible('start-experiment', name);
  return (
    <div className={styles.control}>
      <Button
        variant={isMine ? 'secondary' : 'primary'}
        size="large"
        isBusy={!isMine && !canStart}
        onClick={() => (isMine ? act('stop-experiment') : act('start-experiment', name))}
      >
        {isMine ? t('evidence.experiments.stop') : label}
      </Button>
      {isMine && <ProgressBar fraction={running.fraction} label={label} />}
      {failed?.name === name && <FieldError>{failureText(t, i18n.language, failed.failure)}</FieldError>}
      {isRunning && <span className={prose.small}>{t('evidence.experiments.pauseFirst')}</span>}
      {running && !isMine && <span className={prose.small}>{t('evidence.experiments.another')}</span>}
    </div>
  );
}
