/** @file In words: is the run healthy, collapsing, or taking a shortcut? */
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { collapseVerdict, healthyStd } from '../../../evaluate/collapse';
import type { Evaluation } from '../../../evaluate/evaluator';
import styles from './verdict.module.css';

export function Verdict({ evaluation }: { evaluation: Evaluation | undefined }) {
  const { t } = useTranslation();
  if (!evaluation) return null;
  const reasons = collapseVerdict(evaluation);
  const { embeddingStd, embeddingSize, rankMe, alignment, probeH, baselines } = evaluation;
  const numbers = {
    std: embeddingStd.toFixed(3),
    healthy: healthyStd(embeddingSize).toFixed(3),
    rank: rankMe.toFixed(1),
    size: embeddingSize,
    alignment: alignment.toFixed(2),
    probe: probeH.toFixed(1),
    untrained: baselines.untrainedProbe.toFixed(1),
  };
  return (
    <div className={styles.verdict} role="status" data-state={reasons.length ? 'warning' : 'well'} data-testid="verdict">
      {reasons.length ? <TriangleAlert aria-hidden="true" /> : <CircleCheck aria-hidden="true" />}
      <div>
        {reasons.length ? (
          reasons.map((reason) => <p key={reason}>{t(`evidence.verdict.${reason}`, numbers)}</p>)
        ) : (
          <p>{t('evidence.verdict.well', numbers)}</p>
        )}
      </div>
    </div>
  );
}
