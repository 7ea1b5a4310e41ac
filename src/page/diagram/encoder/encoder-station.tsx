/** @file Station 3's details: the encoder's layers, and the head's. */
import { useTranslation } from 'react-i18next';
import { memberNamed } from '../../../config/member';
import type { ModelConfig } from '../../../config/run-config';
import { encoders } from '../../../encoders/encoders';
import { heads } from '../../../heads/heads';
import { formatNumber } from '../../../i18n/format-number';
import { useRun } from '../../../state/run-store';
import { useObjective } from '../../../state/use-objective';
import { StationCard } from '../station-card';
import { Term } from '../../../ui/terms/term';
import styles from './encoder-station.module.css';

export function EncoderStation() {
  const { t, i18n } = useTranslation();
  const model = useRun((run) => (run.runConfig ?? run.draft).model);
  const { usesHead } = useObjective();
  const parameters = useRun((run) => run.progress.parameterCount);
  return (
    <StationCard
      number={3}
      title={t(usesHead ? 'stations.encoder.title' : 'stations.encoder.alone.title')}
      lead={t(usesHead ? 'stations.encoder.lead' : 'stations.encoder.alone.lead')}
    >
      <LayerStack model={model} />
      {parameters > 0 && (
        <p className={styles.count}>
          {t('stations.encoder.parameters', { shown: formatNumber(i18n.language, parameters) })}
        </p>
      )}
      <p>
        <Term of="encoder" /> ·{' '}
        {usesHead && (
          <>
            <Term of="head" /> ·{' '}
          </>
        )}
        <Term of="batchNorm" />
      </p>
    </StationCard>
  );
}

function LayerStack({ model }: { model: ModelConfig }) {
  const { t } = useTranslation();
  const { usesHead } = useObjective();
  const channels = memberNamed(encoders, model.encoder).layers.map((layer) => layer.channels);
  const headWidths: readonly number[] = usesHead
    ? memberNamed(heads, model.head.kind).widths(model.head)
    : [];
  return (
    <ol className={styles.stack}>
      <li className={styles.vector}>{t('stations.encoder.input')}</li>
      {channels.map((count, i) => (
        <li key={i} className={styles.layer} style={{ width: `${100 - i * (42 / channels.length)}%` }}>
          <span aria-hidden="true">f</span>
          {t('stations.encoder.layer', { channels: count })}
        </li>
      ))}
      <li className={styles.vector}>
        <Term of="representation" /> <span className={styles.count}>{channels.at(-1)}</span>
      </li>
      {usesHead && headWidths.length === 0 && <li className={styles.head}>{t('stations.encoder.noHead')}</li>}
      {headWidths.map((width, i) =>
        i < headWidths.length - 1 ? (
          <li key={i} className={styles.head}>
            <span aria-hidden="true">g</span> {width}
          </li>
        ) : (
          <li key={i} className={styles.vector}>
            <Term of="embedding" /> <span className={styles.count}>{width}</span>
          </li>
        ),
      )}
    </ol>
  );
}
