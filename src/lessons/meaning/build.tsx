/** @file Two runs on digits: with crops alone, and with the changes that the student adds to them. */
import { useTranslation } from 'react-i18next';
import { act, usePossible } from '../../actions/act';
import { useExperiments } from '../../features/experiments/store';
import { failureText } from '../../i18n/failure-text';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import card from '../../ui/card.module.css';
import { Checkbox } from '../../ui/checkbox';
import { RunBar } from '../game/run-bar';
import { PageHeading } from '../page-heading';
import { changes } from './checks';
import { Confused } from './confused';
import styles from './meaning.module.css';
import { choose, trainDigits, useMeaning, useMeasuring } from './digit-runs';

export function Build() {
  const { t } = useTranslation();
  useMeasuring();
  const chosen = useMeaning((state) => state.chosen);
  const hasKept = useMeaning((state) => state.kept !== undefined);
  const canReset = usePossible('reset');
  const canTrain = canReset && chosen.length > 0;
  return (
    <>
      <PageHeading title={t('meaning.build.title')} lead={t('meaning.build.lead')} />
      <ol className={styles.steps}>
        <li className={`${card.card} ${styles.step}`}>
          <p>{t('meaning.build.keptAbout')}</p>
          <Button size="large" isBusy={!canReset} onClick={() => trainDigits([])}>
            {t('meaning.build.trainKept')}
          </Button>
        </li>
        <li className={`${card.card} ${styles.step}`}>
          <fieldset className={styles.changes}>
            <legend>{t('meaning.build.choose')}</legend>
            {changes.map((name) => (
              <Checkbox
                key={name}
                checked={chosen.includes(name)}
                onChange={(isChosen) => choose(name, isChosen)}
              >
                {t(`meaning.changes.${name}`)}
              </Checkbox>
            ))}
          </fieldset>
          <Button
            size="large"
            variant={hasKept ? 'primary' : 'secondary'}
            isBusy={!canTrain}
            onClick={() => trainDigits(chosen)}
          >
            {t('meaning.build.trainBroken')}
          </Button>
        </li>
      </ol>
      <RunBar />
      <Counting />
      <Confused />
    </>
  );
}

/** What is under way once a run is over, or why nothing is. */
function Counting() {
  const { t, i18n } = useTranslation();
  const isCounting = useExperiments(({ running }) => running?.name === 'confusion');
  const failed = useExperiments((experiments) => experiments.failed);
  if (failed?.name === 'confusion') {
    return (
      <Alert
        tone="error"
        actions={
          <Button onClick={() => act('start-experiment', 'confusion')}>{t('actions.tryAgain')}</Button>
        }
      >
        <p>{failureText(t, i18n.language, failed.failure)}</p>
      </Alert>
    );
  }
  return <p role="status">{isCounting && t('meaning.build.counting')}</p>;
}
