/** @file The loss on its scale: between ideal and collapsed embeddings, or between a perfect answer and a blind one. */
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunConfig } from '../../../config/run-config';
import { formatMetric } from '../../../i18n/format-metric';
import type { Quantity } from '../../../metrics/metric';
import { blindGuess, lossBounds } from '../../../metrics/train/loss';
import { meanImageError } from '../../../metrics/train/mean-image-error';
import { chosenObjective } from '../../../objectives/objectives';
import { useRun } from '../../../state/run-store';
import { Explained } from '../../../ui/term';
import styles from './loss-station.module.css';

interface End {
  text: string;
  explanation: string;
  value: number;
  shown: string;
}

export function LossScale({ value }: { value: number | undefined }) {
  const { t } = useTranslation();
  const [low, high] = useLossEnds();
  return (
    <div className={styles.scale}>
      {low && high && low.value < high.value && (
        <div className={styles.track} role="img" aria-label={t('stations.loss.scale')}>
          {value !== undefined && <Marker fraction={(value - low.value) / (high.value - low.value)} />}
        </div>
      )}
      <div className={styles.ends}>
        {[low, high].map(
          (end) =>
            end && (
              <span key={end.text}>
                <Explained text={end.text} explanation={end.explanation} /> {end.shown}
              </span>
            ),
        )}
      </div>
    </div>
  );
}

/** Each undefined where nothing is known of it. */
function useLossEnds(): readonly [End | undefined, End | undefined] {
  const { t, i18n } = useTranslation();
  const config = useRun((run) => run.runConfig ?? run.draft);
  const measured = useRun((run) => run.latest && meanImageError.value(run.latest));
  const end = (
    quantity: Quantity<RunConfig>,
    words: Pick<End, 'text' | 'explanation'>,
    value: number | undefined,
  ): End | undefined =>
    value === undefined
      ? undefined
      : { ...words, value, shown: formatMetric(i18n.language, quantity, value, config) };
  const wordsOf = (name: string) => ({
    text: t(`charts.references.${name}.label`),
    explanation: t(`charts.references.${name}.help`),
  });
  if (!chosenObjective(config).loss) {
    const { ideal, collapsed } = lossBounds(config);
    return [
      end(ideal, wordsOf(ideal.name), ideal.value(config)),
      end(collapsed, wordsOf(collapsed.name), collapsed.value(config)),
    ];
  }
  const perfect = {
    text: t('stations.loss.perfect.label'),
    explanation: t('stations.loss.perfect.help'),
    value: 0,
    shown: '0',
  };
  const guess = blindGuess(config);
  if (guess) return [perfect, end(guess, wordsOf(guess.name), guess.value(config))];
  const { name } = meanImageError;
  const words = {
    text: t(`charts.metrics.${name}.label`),
    explanation: t(`charts.metrics.${name}.help`),
  };
  return [perfect, end(meanImageError, words, measured)];
}

function Marker({ fraction }: { fraction: number }) {
  return (
    <span
      className={fraction < 0 ? styles.below : fraction > 1 ? styles.above : styles.marker}
      style={{ '--at': Math.min(Math.max(fraction, 0), 1) } as CSSProperties}
    />
  );
}
