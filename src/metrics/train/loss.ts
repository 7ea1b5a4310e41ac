/**
 * @file The mean loss since the last logged step: between what collapsed and ideal embeddings cost, or below
 * what a blind guess does.
 */
import type { RunConfig } from '../../config/run-config';
import { datasetClasses } from '../../datasets/datasets';
import type { LossBound } from '../../losses/loss-description';
import { chosenLoss, losses, type LossName } from '../../losses/losses';
import { describedLoss } from '../../objectives/described-loss';
import { chosenObjective, objectives } from '../../objectives/objectives';
import type { ObjectiveDescription } from '../../objectives/objective-description';
import { lossChart } from '../charts';
import type { Reference, TrainMetric } from '../metric';

type Bounds = Readonly<Record<'collapsed' | 'ideal', Reference<RunConfig>>>;

const labels = {
  collapsed: { en: 'collapsed', ko: '붕괴' },
  ideal: { en: 'ideal', ko: '이상적' },
} as const;
const colours = { collapsed: 'var(--negative)', ideal: 'var(--positive)' } as const;

const boundsByLoss = Object.fromEntries(
  losses.map((loss) => [
    loss.name,
    {
      collapsed: boundOf(loss, 'collapsed'),
      ideal: boundOf(loss, 'ideal'),
    },
  ]),
) as Readonly<Record<LossName, Bounds>>;

/** A reference line that the loss describes, for runs that are trained with it. */
function boundOf(
  { name, unit, ...bounds }: (typeof losses)[number],
  kind: keyof Bounds,
): Reference<RunConfig> {
  const bound: LossBound<RunConfig['loss']> = bounds[kind];
  const { en, ko } = labels[kind];
  return {
    name: `${name}-${kind}`,
    unit,
    format: { digits: 3 },
    value: ({ objective, training, loss }) =>
      !chosenObjective({ objective }).loss && chosenLoss(loss) === name
        ? bound.value(training.batchSize, loss)
        : undefined,
    colour: colours[kind],
    side: 'above',
    words: { en: { label: en, help: bound.help.en }, ko: { label: ko, help: bound.help.ko } },
  };
}

/** Of the contrastive loss that a config chooses. */
export function lossBounds({ loss }: RunConfig): Bounds {
  return boundsByLoss[chosenLoss(loss)];
}

const blindGuesses = objectives.flatMap((one) => blindGuessOf(one) ?? []);

/** What a blind guess costs where the objective asks for one of several answers, for runs that do. */
function blindGuessOf({ name, loss: own }: ObjectiveDescription): Reference<RunConfig> | undefined {
  if (!own?.question) return undefined;
  const { answers, help } = own.question;
  return {
    name: `${name}-blind-guess`,
    unit: own.unit,
    format: { digits: 3 },
    value: (config) => {
      const count = config.objective.name === name ? answers(datasetClasses(config)) : undefined;
      return count && Math.log(count);
    },
    colour: 'var(--negative)',
    side: 'above',
    words: {
      en: { label: 'random guess', help: help.en },
      ko: { label: '무작위 수준', help: help.ko },
    },
  };
}

/** Undefined where a config's objective asks for none of several answers. */
export function blindGuess({ objective }: RunConfig): Reference<RunConfig> | undefined {
  return blindGuesses.find(({ name }) => name === `${objective.name}-blind-guess`);
}

export const loss: TrainMetric = {
  name: 'train/loss',
  key: 'loss',
  summary: { first: 'firstLoss', last: 'lastLoss' },
  value: (step) => step.loss,
  unit: (config) => describedLoss(config).unit,
  format: { digits: 4 },
  better: 'less',
  references: [
    ...Object.values(boundsByLoss).flatMap(({ collapsed, ideal }) => [collapsed, ideal]),
    ...blindGuesses,
  ],
  line: { chart: lossChart, colour: 'var(--accent)' },
  words: {
    en: {
      label: 'loss',
      help: 'What training makes smaller: ℓ, averaged over everything encoded since the last logged step. The Loss card says what it measures.',
    },
    ko: {
      label: '손실',
      help: '학습이 줄이려는 값으로, 지난 기록 뒤에 인코딩한 모든 이미지에 걸쳐 ℓ을 평균했습니다. 무엇을 재는지는 손실 카드에 있습니다.',
    },
  },
};
