/** @file The mean loss since the last logged step, between what collapsed and ideal embeddings cost. */
import type { RunConfig } from '../../config/run-config';
import type { LossBound } from '../../losses/loss-description';
import { chosenLoss, lossDescription, losses, type LossName } from '../../losses/losses';
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
    value: ({ training, loss }) =>
      chosenLoss(loss) === name ? bound.value(training.batchSize, loss) : undefined,
    colour: colours[kind],
    side: 'above',
    words: { en: { label: en, help: bound.help.en }, ko: { label: ko, help: bound.help.ko } },
  };
}

/** Of the loss that a config chooses. */
export function lossBounds({ loss }: RunConfig): Bounds {
  return boundsByLoss[chosenLoss(loss)];
}

export const loss: TrainMetric = {
  name: 'train/loss',
  key: 'loss',
  summary: { first: 'firstLoss', last: 'lastLoss' },
  value: (step) => step.loss,
  unit: ({ loss: settings }) => lossDescription(settings).unit,
  format: { digits: 4 },
  better: 'less',
  references: Object.values(boundsByLoss).flatMap(({ collapsed, ideal }) => [collapsed, ideal]),
  line: { chart: lossChart, colour: 'var(--accent)' },
  words: {
    en: {
      label: 'loss',
      help: 'What training makes smaller: ℓ, averaged over all views since the last logged step. The station of the loss says what it measures.',
    },
    ko: {
      label: '손실',
      help: '학습이 줄이려는 값으로, 지난 기록 뒤의 모든 뷰에 걸쳐 ℓ을 평균했습니다. 무엇을 재는지는 손실 단계의 카드에 있습니다.',
    },
  },
};
