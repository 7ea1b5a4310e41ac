/** @file In words: what can be said of the run by now, and how sure that is. */
import { CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { healthyStd } from '../../evaluate/embedding-std';
import type { Evaluation, WholeEvaluation } from '../../evaluate/evaluation';
import { enoughImages, settledSteps, verdictOn } from '../../evaluate/verdict';
import { formatMetric } from '../../i18n/format-metric';
import { untrainedProbe } from '../../metrics/baselines';
import { alignment } from '../../metrics/evaluate/alignment';
import { embeddingStd } from '../../metrics/evaluate/embedding-std';
import { probeH } from '../../metrics/evaluate/probe-h';
import { rankMe } from '../../metrics/evaluate/rank-me';
import type { EvaluateMetric, Reference } from '../../metrics/metric';
import { useHasLabels } from '../../state/labels-store';
import { useComparesPairs } from '../../state/use-objective';
import { useAwaitedVerdict } from './use-awaited-text';
import styles from './verdict.module.css';

const icons = { well: CircleCheck, open: CircleHelp, warning: TriangleAlert };

/** When there is something to say of the run. */
function AwaitedVerdict() {
  const { t } = useTranslation();
  const awaited = useAwaitedVerdict();
  const text = useHasLabels() ? awaited : t('evidence.unlabelled');
  return (
    <div className={styles.verdict} data-testid="verdict-awaited">
      <CircleHelp aria-hidden="true" />
      <p>{text}</p>
    </div>
  );
}

export function Verdict({ evaluation }: { evaluation: WholeEvaluation | undefined }) {
  const { t, i18n } = useTranslation();
  const comparesPairs = useComparesPairs();
  if (!evaluation) return <AwaitedVerdict />;
  const { name, tone } = verdictOn({ ...evaluation, comparesPairs });
  const { embeddingSize, testImages, quiz } = evaluation;
  const text = (metric: EvaluateMetric | Reference<Evaluation>) =>
    formatMetric(i18n.language, metric, metric.value(evaluation), evaluation);
  const Icon = icons[tone];
  return (
    <div className={styles.verdict} role="status" data-state={tone} data-verdict={name} data-testid="verdict">
      <Icon aria-hidden="true" />
      <p>
        {t('probes.verdict.asOf', { step: evaluation.step })}{' '}
        {t(`probes.verdict.${name}`, {
          step: evaluation.step,
          settled: settledSteps,
          images: testImages,
          enough: enoughImages,
          std: text(embeddingStd),
          healthy: formatMetric(i18n.language, embeddingStd, healthyStd(embeddingSize), evaluation),
          rank: text(rankMe),
          size: embeddingSize,
          alignment: text(alignment),
          won: quiz.correct,
          rounds: quiz.rounds,
          ways: quiz.ways,
          probe: text(probeH),
          untrained: text(untrainedProbe),
          gained: evaluation.gainedImages,
          lost: evaluation.lostImages,
        })}{' '}
        {name === 'learned' &&
          comparesPairs &&
          t('probes.verdict.spread', {
            std: text(embeddingStd),
            healthy: formatMetric(i18n.language, embeddingStd, healthyStd(embeddingSize), evaluation),
            rank: text(rankMe),
            size: embeddingSize,
          })}
      </p>
    </div>
  );
}
