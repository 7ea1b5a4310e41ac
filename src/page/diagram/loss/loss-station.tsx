/** @file Station 5: the loss between its ideal and its collapsed value, and what it means as a guess. */
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunConfig } from '../../../config/run-config';
import { formatMetric } from '../../../i18n/format-metric';
import { formatNumber } from '../../../i18n/format-number';
import type { Language } from '../../../i18n/i18n';
import { lossDescription } from '../../../losses/losses';
import type { LossDescription } from '../../../losses/loss-description';
import type { Reference } from '../../../metrics/metric';
import { contrastiveAccuracy } from '../../../metrics/train/contrastive-accuracy';
import { loss, lossBounds } from '../../../metrics/train/loss';
import { useRun } from '../../../state/run-store';
import { StationCard } from '../station-card';
import { Explained, Term } from '../../../ui/term';
import { ConfigControls } from '../../../features/controls/config-controls';
import { PrintedFormula } from './formula';
import styles from './loss-station.module.css';

export function LossStation() {
  const { t, i18n } = useTranslation();
  const settings = useRun((run) => (run.runConfig ?? run.draft).loss);
  const description: LossDescription<RunConfig['loss']> = lossDescription(settings);
  const language = i18n.language as Language;
  const detail = description.detail?.(settings);
  return (
    <StationCard
      number={5}
      title={t('stations.loss.title')}
      lead={description.words[language].about}
      settings={<ConfigControls prefixes={['optimizer', 'schedule', 'training']} />}
    >
      <Numbers />
      {detail && <p>{detail[language]}</p>}
      <div className={styles.formula} role="group" aria-label={t('stations.loss.formula')}>
        <PrintedFormula formula={description.formula(settings)} />
      </div>
      <p>
        {description.name === 'nt-xent' && (
          <>
            <Term of="ntXent" /> ·{' '}
          </>
        )}
        <Term of="accuracy" /> · <Term of="batch" /> · <Term of="epoch" />
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
        <span className={styles.unit}>{t(`lossUnits.${lossDescription(config.loss).unit}`)}</span>
      </p>
      <LossScale value={latest?.loss} />
      <Guess accuracy={latest?.contrastiveAccuracy} />
    </>
  );
}

function LossScale({ value }: { value: number | undefined }) {
  const { t } = useTranslation();
  const config = useRun((run) => run.runConfig ?? run.draft);
  const { collapsed, ideal } = lossBounds(config);
  const [low, high] = [ideal.value(config), collapsed.value(config)];
  return (
    <div className={styles.scale}>
      {low !== undefined && high !== undefined && low < high && (
        <div className={styles.track} role="img" aria-label={t('stations.loss.scale')}>
          {value !== undefined && <Marker fraction={(value - low) / (high - low)} />}
        </div>
      )}
      <div className={styles.ends}>
        {[ideal, collapsed].map(
          (reference) =>
            reference.value(config) !== undefined && (
              <span key={reference.name}>
                <LossEnd reference={reference} />
              </span>
            ),
        )}
      </div>
    </div>
  );
}

function Marker({ fraction }: { fraction: number }) {
  return (
    <span
      className={fraction < 0 ? styles.below : fraction > 1 ? styles.above : styles.marker}
      style={{ '--at': Math.min(Math.max(fraction, 0), 1) } as CSSProperties}
    />
  );
}

function LossEnd({ reference }: { reference: Reference<RunConfig> }) {
  const { t, i18n } = useTranslation();
  const value = useRun((run) => {
    const config = run.runConfig ?? run.draft;
    return formatMetric(i18n.language, reference, reference.value(config), config);
  });
  return (
    <>
      <Explained
        text={t(`charts.references.${reference.name}.label`)}
        explanation={t(`charts.references.${reference.name}.help`)}
      />{' '}
      {value}
    </>
  );
}

function Guess({ accuracy }: { accuracy: number | undefined }) {
  const { t, i18n } = useTranslation();
  const config = useRun((run) => run.runConfig ?? run.draft);
  const views = 2 * config.training.batchSize;
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
            fraction: formatMetric(i18n.language, contrastiveAccuracy, accuracy, config),
          })}
    </p>
  );
}
