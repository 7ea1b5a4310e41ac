/** @file What the loss of a run says of itself: the objective's own, or the contrastive loss that is chosen. */
import type { Bilingual } from '../config/bilingual';
import type { RunConfig } from '../config/run-config';
import type { Formula } from '../config/formula';
import type { LossDescription, LossUnit } from '../losses/loss-description';
import { lossDescription } from '../losses/losses';
import { chosenObjective } from './objectives';

export interface DescribedLoss {
  unit: LossUnit;
  formula: Formula;
  /** A sentence. */
  about: Bilingual<string>;
  /** What the settings make of it. */
  detail?: Bilingual<string> | undefined;
}

export function describedLoss(config: Pick<RunConfig, 'objective' | 'loss'>): DescribedLoss {
  const own = chosenObjective(config).loss;
  if (own) return own;
  const contrastive: LossDescription<RunConfig['loss']> = lossDescription(config.loss);
  const { en, ko } = contrastive.words;
  return {
    unit: contrastive.unit,
    formula: contrastive.formula(config.loss),
    about: { en: en.about, ko: ko.about },
    detail: contrastive.detail?.(config.loss),
  };
}
