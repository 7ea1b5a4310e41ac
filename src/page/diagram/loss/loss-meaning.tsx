/** @file What the loss means as a guess: of a partner, of an answer, or of an image's values. */
import { useTranslation } from 'react-i18next';
import { datasetClasses } from '../../../datasets/datasets';
import { formatMetric } from '../../../i18n/format-metric';
import { formatNumber } from '../../../i18n/format-number';
import type { StepMetrics } from '../../../metrics/step-metrics';
import { accuracy } from '../../../metrics/train/accuracy';
import { contrastiveAccuracy } from '../../../metrics/train/contrastive-accuracy';
import type { ObjectiveLoss } from '../../../objectives/objective-description';
import { chosenObjective, encodedPerStep } from '../../../objectives/objectives';
import { useRun } from '../../../state/run-store';
import styles from './loss-station.module.css';

export function LossMeaning() {
  const own = useRun((run) => chosenObjective(run.runConfig ?? run.draft).loss);
  const latest = useRun((run) => run.latest);
  return (
    <p className={styles.guess}>
      {!own && <PartnerGuess latest={latest} />}
      {own?.question && <Answer answers={own.question.answers} latest={latest} />}
      {own?.unit === 'squared error' && <Rebuilt latest={latest} />}
    </p>
  );
}

interface MeaningProps {
  latest: StepMetrics | undefined;
}

function usePercent(): (fraction: number) => string {
  const { i18n } = useTranslation();
  return (fraction) => formatNumber(i18n.language, fraction, { style: 'percent', maximumFractionDigits: 1 });
}

function PartnerGuess({ latest }: MeaningProps) {
  const { t, i18n } = useTranslation();
  const percent = usePercent();
  const config = useRun((run) => run.runConfig ?? run.draft);
  const views = 2 * config.training.batchSize;
  const candidates = views - 1;
  const found = latest?.contrastiveAccuracy;
  return found === undefined
    ? t('stations.loss.guessEmpty', { candidates, fraction: percent(1 / candidates) })
    : t('stations.loss.guess', {
        candidates,
        views,
        fraction: formatMetric(i18n.language, contrastiveAccuracy, found, config),
      });
}

function Answer({
  latest,
  answers: answersOf,
}: MeaningProps & { answers: NonNullable<ObjectiveLoss['question']>['answers'] }) {
  const { t, i18n } = useTranslation();
  const percent = usePercent();
  const config = useRun((run) => run.runConfig ?? run.draft);
  const answers = answersOf(datasetClasses(config));
  if (answers === undefined) return null;
  return latest?.accuracy === undefined
    ? t('stations.loss.answerEmpty', { answers, fraction: percent(1 / answers) })
    : t('stations.loss.answer', {
        answers,
        probability: percent(Math.exp(-latest.loss)),
        fraction: formatMetric(i18n.language, accuracy, latest.accuracy, config),
        count: encodedPerStep(config),
      });
}

function Rebuilt({ latest }: MeaningProps) {
  const { t } = useTranslation();
  const percent = usePercent();
  if (latest?.meanImageError === undefined) return t('stations.loss.rebuiltEmpty');
  return t('stations.loss.rebuilt', {
    error: percent(Math.sqrt(latest.loss)),
    mean: percent(Math.sqrt(latest.meanImageError)),
  });
}
