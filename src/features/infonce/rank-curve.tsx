/** @file The probabilities of all candidates of a guess, best first, with the partner ringed. */
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { InfonceRow } from '../../evaluate/infonce';
import { AsTable } from '../charts/as-table';
import { thinned } from '../charts/series-rows';
import { formatProbability } from './format-probability';
import prose from '../../ui/prose.module.css';
import styles from './rank-curve.module.css';

export function RankCurve({ infonce: { ranked, positive } }: { infonce: InfonceRow }) {
  const { t } = useTranslation();
  const candidates = ranked.length;
  const most = ranked[0]!.probability;
  const steps = ranked.map(({ probability }, i) => {
    const y = 1 - probability / most;
    return `L${i} ${y}L${i + 1} ${y}`;
  });
  const ring = {
    '--x': (positive.rank - 0.5) / candidates,
    '--y': 1 - positive.probability / most,
  } as CSSProperties;
  return (
    <figure className={styles.figure}>
      <h4 className={prose.subtitle}>{t('infonce.all', { candidates })}</h4>
      <div className={styles.plot} role="img" aria-label={t('infonce.allReading', { rank: positive.rank })}>
        <svg viewBox={`0 0 ${candidates} 1`} preserveAspectRatio="none" className={styles.drawing}>
          <path d={`M0 1${steps.join('')}L${candidates} 1Z`} className={styles.area} />
        </svg>
        <span className={styles.ring} style={ring} />
        <span className={styles.most}>{formatProbability(most)}</span>
      </div>
      <div className={styles.axis} aria-hidden="true">
        <span>1</span>
        <span>{t('infonce.rankAxis')}</span>
        <span>{candidates}</span>
      </div>
      <AsTable
        caption={t('infonce.all', { candidates })}
        columns={[t('infonce.rankAxis'), 'p']}
        rows={() =>
          thinned(
            ranked.map(({ probability }, i) => [String(i + 1), formatProbability(probability)] as const),
          )
        }
      />
    </figure>
  );
}
