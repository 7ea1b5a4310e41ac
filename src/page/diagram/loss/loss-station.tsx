/** @file Station 5: the loss between its ideal and its collapsed value, and what it means as a guess. */
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAccuracy } from '../../../i18n/format-accuracy';
import { formatNumber } from '../../../i18n/format-number';
import { collapsedLoss, orthonormalLoss } from '../../../losses/loss-bounds';
import { useRun } from '../../../state/run-store';
import { StationCard } from '../station-card';
import { Explained, Term } from '../../../ui/term';
import { ConfigControls } from '../../../features/controls/config-controls';
import styles from './loss-station.module.css';

export function LossStation() {
  const { t } = useTranslation();
  return (
    <StationCard
      number={5}
      title={t('stations.loss.title')}
      lead={t('stations.loss.lead')}
      settings={<ConfigControls prefixes={['optimizer', 'schedule', 'training']} />}
    >
      <Numbers />
      <Formula />
      <p>
        <Term of="ntXent" /> · <Term of="accuracy" /> · <Term of="batch" /> · <Term of="epoch" />
      </p>
    </StationCard>
  );
}

function Numbers() {
  const { t } = useTranslation();
  const latest = useRun((run) => run.latest);
  return (
    <>
      <p className={styles.value}>
        <span data-testid="loss-value">{latest ? latest.loss.toFixed(4) : '–'}</span>{' '}
        <span className={styles.unit}>{t('stations.loss.nats')}</span>
      </p>
      <LossScale loss={latest?.loss} />
      <Guess accuracy={latest?.contrastiveAccuracy} />
    </>
  );
}

function LossScale({ loss }: { loss: number | undefined }) {
  const { t } = useTranslation();
  const batchSize = useRun((run) => (run.runConfig ?? run.draft).training.batchSize);
  const temperature = useRun((run) => (run.runConfig ?? run.draft).loss.temperature);
  const ideal = orthonormalLoss(batchSize, temperature);
  const collapsed = collapsedLoss(batchSize);
  const fraction = loss === undefined ? undefined : (loss - ideal) / (collapsed - ideal);
  return (
    <div className={styles.scale}>
      <div className={styles.track} role="img" aria-label={t('stations.loss.scale')}>
        {fraction !== undefined && (
          <span
            className={fraction < 0 ? styles.below : fraction > 1 ? styles.above : styles.marker}
            style={{ '--at': Math.min(Math.max(fraction, 0), 1) } as CSSProperties}
          />
        )}
      </div>
      <div className={styles.ends}>
        <span>
          <Explained text={t('charts.ideal')} explanation={t('charts.idealHelp')} /> {ideal.toFixed(3)}
        </span>
        <span>
          <Explained text={t('charts.collapsed')} explanation={t('charts.collapsedHelp')} />{' '}
          {collapsed.toFixed(3)}
        </span>
      </div>
    </div>
  );
}

function Guess({ accuracy }: { accuracy: number | undefined }) {
  const { t, i18n } = useTranslation();
  const batchSize = useRun((run) => (run.runConfig ?? run.draft).training.batchSize);
  const views = 2 * batchSize;
  const candidates = views - 1;
  return (
    <p className={styles.guess}>
      {accuracy === undefined
        ? t('stations.loss.guessEmpty', {
            candidates,
            fraction: formatNumber(i18n.language, 1 / candidates, {
              style: 'percent',
              maximumFractionDigits: 1,
            }),
          })
        : t('stations.loss.guess', {
            candidates,
            views,
            fraction: formatAccuracy(i18n.language, accuracy, views),
          })}
    </p>
  );
}

function Formula() {
  const { t } = useTranslation();
  return (
    <div className={styles.formula} role="group" aria-label={t('stations.loss.formula')}>
      ℓ = −ln{' '}
      <span className={styles.fraction}>
        <span>
          e
          <sup>
            s<sub>ij</sub>/τ
          </sup>
        </span>
        <span>
          Σ<sub>k≠i</sub> e
          <sup>
            s<sub>ik</sub>/τ
          </sup>
        </span>
      </span>
    </div>
  );
}
