/** @file Station 5: the loss on its scale, and what it means as a guess. */
import { useTranslation } from 'react-i18next';
import { formatMetric } from '../../../i18n/format-metric';
import type { Language } from '../../../i18n/i18n';
import { chosenLoss } from '../../../losses/losses';
import { loss } from '../../../metrics/train/loss';
import { describedLoss } from '../../../objectives/described-loss';
import { comparesPairs } from '../../../objectives/objectives';
import { useRun } from '../../../state/run-store';
import { StationCard } from '../station-card';
import { Term } from '../../../ui/term';
import { PrintedFormula } from './formula';
import { LossMeaning } from './loss-meaning';
import { LossScale } from './loss-scale';
import styles from './loss-station.module.css';

export function LossStation() {
  const { t, i18n } = useTranslation();
  const config = useRun((run) => run.runConfig ?? run.draft);
  const language = i18n.language as Language;
  const { about, detail, formula } = describedLoss(config);
  return (
    <StationCard number={5} title={t('stations.loss.title')} lead={about[language]}>
      <Numbers />
      {detail && <p>{detail[language]}</p>}
      <div className={styles.formula} role="group" aria-label={t('stations.loss.formula')}>
        <PrintedFormula formula={formula} />
      </div>
      <p>
        {comparesPairs(config) && (
          <>
            {chosenLoss(config.loss) === 'nt-xent' && (
              <>
                <Term of="ntXent" /> ·{' '}
              </>
            )}
            <Term of="accuracy" /> ·{' '}
          </>
        )}
        <Term of="batch" /> · <Term of="epoch" />
      </p>
    </StationCard>
  );
}

function Numbers() {
  const { t, i18n } = useTranslation();
  const latest = useRun((run) => run.latest);
  const config = useRun((run) => run.runConfig ?? run.draft);
  return (
    <>
      <p className={styles.value}>
        <span data-testid="loss-value">{formatMetric(i18n.language, loss, latest?.loss, config)}</span>{' '}
        <span className={styles.unit}>{t(`lossUnits.${describedLoss(config).unit}`)}</span>
      </p>
      <LossScale value={latest?.loss} />
      <LossMeaning />
    </>
  );
}
