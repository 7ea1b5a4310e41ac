/** @file The button that starts a study or ends it, and how far it is. */
import { useTranslation } from 'react-i18next';
import { failureText } from '../../i18n/failure-text';
import { startExperiment } from '../../state/run-controller';
import { useRun } from '../../state/run-store';
import { stopExperiment } from '../../state/experiment-controller';
import { Button } from '../../ui/button';
import button from '../../ui/button.module.css';
import { ProgressBar } from '../../ui/progress-bar';
import prose from '../../ui/prose.module.css';
import type { ExperimentName } from '../../worker/protocol';
import styles from './experiment-control.module.css';

export function ExperimentControl({ study }: { study: ExperimentName }) {
  const { t } = useTranslation();
  const going = useRun((run) => run.study);
  const status = useRun((run) => run.progress.status);
  const failed = useRun((run) => run.experimentFailure);
  const isMine = going?.name === study;
  const isBlocked = status === 'running' || status === 'loading' || status === 'failed';
  return (
    <div className={styles.control}>
      <Button
        className={button.large}
        isBusy={isBlocked || (going !== undefined && !isMine)}
        onClick={() => (isMine ? stopExperiment() : startExperiment(study))}
      >
        {isMine ? t('evidence.experiments.stop') : t(`evidence.experiments.${study}`)}
      </Button>
      {isMine && <ProgressBar fraction={going.fraction} label={t(`evidence.experiments.${study}`)} />}
      {failed?.name === study && (
        <p className={styles.failure} role="alert">
          {failureText(t, failed.failure)}
        </p>
      )}
      {isBlocked && status === 'running' && (
        <span className={prose.small}>{t('evidence.experiments.pauseFirst')}</span>
      )}
      {going && !isMine && <span className={prose.small}>{t('evidence.experiments.another')}</span>}
    </div>
  );
}
