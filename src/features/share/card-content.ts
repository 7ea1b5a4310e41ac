/** @file What the image card says of a run, in words and numbers: true of a run that has not begun, or was not judged yet. */
import type { TFunction } from 'i18next';
import { findAugmentPreset } from '../../config/assignment';
import type { RunConfig } from '../../config/run-config';
import { isWhole, type Evaluation } from '../../evaluate/evaluation';
import { quizWays } from '../../evaluate/quiz';
import { formatAccuracy } from '../../i18n/format-accuracy';
import { formatMetric } from '../../i18n/format-metric';
import { formatNumber } from '../../i18n/format-number';
import { choiceName, fieldLabel, groupName } from '../../i18n/member-names';
import { untrainedKnn, untrainedProbe } from '../../metrics/baselines';
import { lossChart } from '../../metrics/charts';
import { knnH } from '../../metrics/evaluate/knn-h';
import { probeH } from '../../metrics/evaluate/probe-h';
import type { EvaluateMetric, Reference } from '../../metrics/metric';
import { loss } from '../../metrics/train/loss';
import { describedLoss } from '../../objectives/described-loss';
import { chosenObjective, comparesPairs } from '../../objectives/objectives';
import type { Point } from '../../state/metric-history';
import '../charts/words';
import '../probes/words';
import { newestOf } from '../probes/store';
import type { ShownRun } from './shown-run';
import './words';

export interface Card {
  title: string;
  headline: string;
  tagline: string;
  facts: readonly { label: string; value: string }[];
  /** Nothing before the run is judged. */
  scores?: {
    columns: readonly string[];
    rows: readonly { label: string; cells: readonly string[]; isOfRun: boolean }[];
  };
  /** What there is to say of the scores; the quiz first. */
  notes: readonly string[];
  curve: {
    title: string;
    points: readonly Point[];
    /** The last value, in words. */
    last: string;
    /** Of the horizontal axis. */
    lastStep: number;
    stepWord: string;
  };
  pairs: string;
}

type Described = Pick<ShownRun, 'config' | 'progress' | 'latest' | 'evidence' | 'losses'>;

export function describeCard(t: TFunction, language: string, run: Described): Card {
  const { config, progress, latest, losses } = run;
  const number = (value: number) => formatNumber(language, value);
  const preset = findAugmentPreset(config.augment);
  const isPair = comparesPairs(config);
  return {
    title: t('app.title'),
    headline: `${choiceName(t, config.objective.name)} · ${choiceName(t, config.dataset.name)}`,
    tagline: t(chosenObjective(config).usesLabels ? 'app.taglineLabelled' : 'app.tagline'),
    facts: [
      {
        label: t('augmentation.preset'),
        value: preset ? t(`augmentation.presets.${preset}`) : transformsOf(t, config),
      },
      {
        label: t('share.card.trained'),
        value:
          progress.step === 0
            ? t('share.card.notTrained')
            : t('share.card.steps', { step: number(progress.step), total: number(progress.totalSteps) }),
      },
      {
        label: fieldLabel(t, 'dataset.trainingImages'),
        value: t('share.card.images', {
          images: number(config.dataset.trainingImages),
          batch: number(config.training.batchSize),
        }),
      },
      {
        label: fieldLabel(t, 'model.encoder'),
        value: t('share.card.encoder', {
          encoder: choiceName(t, config.model.encoder),
          seed: String(config.seed),
        }),
      },
    ],
    ...evidenceOf(t, language, run),
    curve: {
      title: t('charts.inUnit', {
        title: t(`charts.each.${lossChart.id}.title`),
        unit: t(`lossUnits.${describedLoss(config).unit}`),
      }),
      points: losses,
      last: latest
        ? t('share.card.last', {
            loss: formatMetric(language, loss, latest.loss, config),
            step: number(latest.step),
          })
        : t('share.card.noLoss'),
      lastStep: Math.max(losses.at(-1)?.x ?? 0, 1),
      stepWord: t('charts.step'),
    },
    pairs: t(isPair ? 'share.card.pairs' : 'share.card.views'),
  };
}

const maxTransforms = 5;

/** Those that a view may get, in their order; of many the first. */
function transformsOf(t: TFunction, { augment }: RunConfig): string {
  const names = augment.order.filter((name) => augment[name].probability > 0);
  const shown = names.slice(0, maxTransforms).map((name) => groupName(t, name));
  return names.length > shown.length
    ? t('share.card.further', { shown: shown.join(', '), more: String(names.length - shown.length) })
    : shown.join(', ');
}

/** Linear probes are fitted where the run rests: they may be of an earlier step than the rest, or not there yet. */
function evidenceOf(
  t: TFunction,
  language: string,
  { config, evidence }: Described,
): Pick<Card, 'scores' | 'notes'> {
  const newest = newestOf(evidence);
  if (!newest) return { notes: [t('share.card.notJudged')] };
  const number = (value: number) => formatNumber(language, value);
  const probed = evidence.wholes.at(-1);
  const text = (metric: EvaluateMetric | Reference<Evaluation>, evaluation: Evaluation | undefined) =>
    evaluation ? formatMetric(language, metric, metric.value(evaluation), evaluation) : '–';
  const { quiz } = newest;
  const won = t('share.card.quiz', {
    ways: number(quizWays),
    share: formatAccuracy(language, quiz.correct / quiz.rounds, quiz.rounds),
    rounds: number(quiz.rounds),
    chance: `${number(100 / quizWays)} %`,
  });
  const probes =
    probed && !isWhole(newest)
      ? [t('share.card.probed', { step: number(probed.step), images: number(probed.testImages) })]
      : probed
        ? []
        : [t('share.card.notProbed')];
  return {
    scores: {
      columns: [t('probes.scores.knn', { k: newest.k }), t('probes.scores.probe')],
      rows: [
        {
          label: t('share.card.after', { step: number(newest.step) }),
          cells: [text(knnH, newest), text(probeH, probed)],
          isOfRun: true,
        },
        {
          label: t('share.card.untrained'),
          cells: [text(untrainedKnn, newest), text(untrainedProbe, probed)],
          isOfRun: false,
        },
      ],
    },
    notes: [
      ...(comparesPairs(config) && quiz.rounds > 0 ? [won] : []),
      t('share.card.sizes', { step: number(newest.step), images: number(newest.testImages) }),
      ...probes,
    ],
  };
}
