/** @file In words: what can be said of the run by now, and how sure that is. */
import { CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { healthyStd } from '../../evaluate/embedding-std';
import type { Evaluation } from '../../evaluate/evaluator';
import { enoughImages, settledSteps, tellingDifference, verdictOn } from '../../evaluate/verdict';
import { formatAccuracy } from '../../i18n/format-accuracy';
import styles from './verdict.module.css';

const icons = { well: CircleCheck, open: CircleHelp, warning: TriangleAlert };

export function Verdict({ evaluation }: { evaluation: Evaluation | undefined }) {
  const { t, i18n } = useTranslation();
  if (!evaluation) return null;
  const { name, tone } = verdictOn(evaluation);
  const { embeddingStd, embeddingSize, rankMe, alignment, probeH, testImages, baselines } = evaluation;
  const accuracy = (percent: number, count: number) => formatAccuracy(i18n.language, percent / 100, count);
  const Icon = icons[tone];
  return (
    <div className={styles.verdict} role="status" data-state={tone} data-verdict={name} data-testid="verdict">
      <Icon aria-hidden="true" />
      <p>
        {t(`probes.verdict.${name}`, {
          step: evaluation.step,
          settled: settledSteps,
          images: testImages,
          enough: enoughImages,
          std: embeddingStd.toFixed(3),
          healthy: healthyStd(embeddingSize).toFixed(3),
          rank: rankMe.toFixed(1),
          size: embeddingSize,
          alignment: alignment.toFixed(2),
          found: accuracy(evaluation.contrastiveAccuracy, 2 * evaluation.pairs),
          probe: accuracy(probeH, testImages),
          untrained: accuracy(baselines.untrainedProbe, testImages),
          telling: tellingDifference(probeH, baselines.untrainedProbe, testImages).toFixed(1),
        })}
      </p>
    </div>
  );
}
