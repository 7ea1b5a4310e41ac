/** @file The mean loss since the last logged step, between what collapsed and ideal embeddings cost. */
import type { RunConfig } from '../../config/run-config';
import type { LossBound } from '../../losses/loss-description';
import { chosenLoss, losses, type LossName } from '../../losses/losses';
import { lossChart } from '../charts';
import type { Reference, TrainMetric } from '../metric';

type Bounds = Readonly<Record<'collapsed' | 'ideal', Reference<RunConfig>>>;

const labels = {
  collapsed: { en: 'collapsed', ko: '붕괴' },
  ideal: { en: 'ideal', ko: '이상' },
} as const;
const colours = { collapsed: 'var(--negative)', ideal: 'var(--positive)' } as const;

const boundsByLoss = Object.fromEntries(
  losses.map((loss) => [
    loss.name,
    {
      collapsed: boundOf(loss.name, 'collapsed', loss.collapsed),
      ideal: boundOf(loss.name, 'ideal', loss.ideal),
    },
  ]),
) as Readonly<Record<LossName, Bounds>>;

/** A reference line that the loss describes, for runs that are trained with it. */
function boundOf(
  name: LossName,
  kind: keyof Bounds,
  bound: LossBound<RunConfig['loss']>,
): Reference<RunConfig> {
  const { en, ko } = labels[kind];
  return {
    name: `${name}-${kind}`,
    unit: 'nats',
    format: { digits: 3 },
    value: ({ training, loss }) =>
      chosenLoss(loss) === name ? bound.value(training.batchSize, loss) : undefined,
    colour: colours[kind],
    side: 'above',
    words: { en: { label: en, help: bound.help.en }, ko: { label: ko, help: bound.help.ko } },
  };
}

/** Of the loss that a config chooses; both have a value then. */
export function lossBounds({ loss }: RunConfig): Bounds {
  return boundsByLoss[chosenLoss(loss)];
}

export const loss: TrainMetric = {
  name: 'train/loss',
  key: 'loss',
  summary: { first: 'firstLoss', last: 'lastLoss' },
  value: (step) => step.loss,
  unit: 'nats',
  format: { digits: 4 },
  better: 'less',
  references: Object.values(boundsByLoss).flatMap(({ collapsed, ideal }) => [collapsed, ideal]),
  line: { chart: lossChart, colour: 'var(--accent)' },
  words: {
    en: {
      label: 'loss',
      help: 'How surprising the right partner is, averaged over all views: −ln of the probability that the network gives it.',
    },
    ko: {
      label: '손실',
      help: '올바른 짝이 얼마나 뜻밖인지를 모든 뷰에 걸쳐 평균한 값입니다. 신경망이 그 짝에 준 확률의 −ln입니다.',
    },
  },
};
