/** @file Station 5's details: what the loss means as a guess, and its formula. */
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../i18n/i18n';
import { chosenLoss } from '../../../losses/losses';
import { describedLoss } from '../../../objectives/described-loss';
import { comparesPairs } from '../../../objectives/objectives';
import { calmSteps } from '../../../state/metric-history';
import { useRun } from '../../../state/run-store';
import { StationCard } from '../station-card';
import { PrintedFormula } from '../../../ui/formula/printed-formula';
import { Term } from '../../../ui/terms/term';
import { LossMeaning } from './loss-meaning';
import styles from './loss-station.module.css';

export function LossStation() {
  const { t, i18n } = useTranslation();
  const config = useRun((run) => run.runConfig ?? run.draft);
  const language = i18n.language as Language;
  const { about, detail, formula } = describedLoss(config);
  return (
    <StationCard number={5} title={t('stations.loss.title')} lead={about[language]}>
      <LossMeaning />
      <p>{t('stations.loss.calm', { steps: calmSteps })}</p>
      {detail && <p>{detail[language]}</p>}
      <div className={styles.formula} role="group" aria-label={t('stations.loss.formula')}>
        <PrintedFormula formula={formula} isDisplay />
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
