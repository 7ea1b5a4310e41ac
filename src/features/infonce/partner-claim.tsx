/**
 * @file What the guess at a partner comes to: its rank among all candidates, then its probability on a bar from
 * chance to the best that all anchors can have at this temperature.
 */
import { Trans, useTranslation } from 'react-i18next';
import { bestProbability, type InfonceRow } from '../../evaluate/infonce';
import { ImageCanvas } from '../../ui/image-canvas';
import { Bar } from '../../ui/progress-bar';
import { Explained } from '../../ui/term';
import type { BatchViews } from '../batch/batch-views';
import type { BatchSimilarity } from '../batch/calls';
import { useViewName } from '../batch/use-view-name';
import { ViewThumbnail } from '../batch/view-thumbnail';
import { formatProbability } from './format-probability';
import styles from './panel.module.css';

export interface PartnerClaimProps {
  batch: BatchSimilarity;
  views: BatchViews;
  anchor: number;
  infonce: InfonceRow;
  temperature: number;
}

export function PartnerClaim({ batch, views, anchor, infonce, temperature }: PartnerClaimProps) {
  const { t } = useTranslation();
  const images = batch.indices.length;
  const nameOf = useViewName(images);
  const candidates = infonce.ranked.length;
  const { view, rank, probability } = infonce.positive;
  const pair = [
    { view: anchor, role: t('infonce.anchor') },
    { view, role: `◯ ${t('infonce.partner')}` },
  ];
  return (
    <div className={styles.sentence}>
      <ImageCanvas className={styles.pair}>
        {pair.map((one) => (
          <figure key={one.role} className={styles.shown}>
            <ViewThumbnail views={views} images={images} view={one.view} />
            <figcaption>
              <strong>{one.role}</strong>
              <br />
              {nameOf(one.view)}
            </figcaption>
          </figure>
        ))}
      </ImageCanvas>
      <div className={styles.claims}>
        <p className={styles.claim}>
          <Trans
            i18nKey="infonce.ranked"
            values={{ place: t('infonce.place', { count: rank, ordinal: true }), candidates }}
            components={{ b: <strong className={styles.probability} data-testid="infonce-rank" /> }}
          />
        </p>
        <p data-testid="infonce-sentence">
          <Trans
            i18nKey="infonce.sentence"
            values={{ probability: formatProbability(probability) }}
            components={{ b: <strong data-testid="infonce-probability" /> }}
          />
        </p>
        <ProbabilityScale probability={probability} candidates={candidates} temperature={temperature} />
        {images < batch.batchSize && (
          <p className={styles.note}>{t('infonce.partial', { candidates, all: 2 * batch.batchSize - 1 })}</p>
        )}
      </div>
    </div>
  );
}

interface ProbabilityScaleProps {
  probability: number;
  candidates: number;
  temperature: number;
}

function ProbabilityScale({ probability, candidates, temperature }: ProbabilityScaleProps) {
  const { t } = useTranslation();
  const chance = 1 / candidates;
  const best = bestProbability(candidates, temperature);
  const fraction = best > chance ? (probability - chance) / (best - chance) : 1;
  return (
    <div>
      <Bar fraction={Math.min(Math.max(fraction, 0), 1)} fillClass={styles.reached} />
      <p className={styles.ends}>
        <span>{t('infonce.chance', { probability: formatProbability(chance) })}</span>
        <span data-testid="infonce-best">
          <Explained
            text={t('infonce.best', { probability: formatProbability(best) })}
            explanation={t('infonce.bestHelp')}
          />
        </span>
      </p>
    </div>
  );
}
