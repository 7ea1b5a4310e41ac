/**
 * @file Longer comparisons that the page may ask for while no run is going: supervised training from
 * scratch, what labels are worth, and what h knows and z forgot. They work on copies and leave the run
 * as it was.
 */
import type { OpenViewSource } from '../augment/view-source';
import type { RunConfig } from '../config/run-config';
import type { Dataset } from '../datasets/dataset';
import { datasets } from '../datasets/datasets';
import type { Downloads } from '../datasets/downloads';
import { untilAborted } from '../datasets/until-aborted';
import type { YieldToTasks } from '../tensor/yield-to-tasks';
import { labelBudgetCurve } from '../evaluate/label-budget';
import { trainSupervised } from '../evaluate/supervised';
import { probeTransforms } from '../evaluate/transform-probes';
import { transformQuestions } from '../evaluate/transform-questions';
import type { Network } from '../model/network';
import { mostHeldOut, openHeldOut } from './held-out';
import type { StudyName, StudyNews } from './protocol';

/** Pictures that the transform probes learn from. */
const transformBank = 2000;
/** Looks at the held-out pictures during supervised training. */
const supervisedPoints = 10;
/** Steps of training from scratch at each label budget, at most. */
const budgetSteps = 200;

export interface StudySettings {
  /** The number of the command that asked for it. */
  request: number;
  study: StudyName;
  config: RunConfig;
  bank: Dataset;
  /** The run's as it is, or as it would start. */
  network: Network;
  /** Steps that the run has in all. */
  totalSteps: number;
  assetBase: string;
  downloads: Downloads;
  openViews: OpenViewSource;
  publish: (news: StudyNews) => void;
  /** Ends the wait for pictures. */
  signal: AbortSignal;
}

/** Ends early where `yieldToTasks` rejects. */
export async function runStudy(settings: StudySettings, yieldToTasks: YieldToTasks): Promise<void> {
  const { request, study, config, bank, network, totalSteps, assetBase, downloads, openViews, publish, signal } = settings;
  const source = datasets[config.dataset.name];
  const [heldOut] = await Promise.all([
    openHeldOut({ source, config, count: mostHeldOut, assetBase, downloads, signal }),
    untilAborted(bank.waitFor(bank.count), signal),
  ]);
  const shared = { config, bank, heldOut, heldOutCount: heldOut.count, openViews };
  const onShare = (share: number) => publish({ kind: 'progress', request, study, share });
  switch (study) {
    case 'supervised':
      return trainSupervised(
        { ...shared, steps: totalSteps, judgeEvery: Math.ceil(totalSteps / supervisedPoints) },
        (point) => publish({ kind: 'supervised', request, point }),
        (step) => onShare(step / totalSteps),
        yieldToTasks,
      );
    case 'label-budget':
      return labelBudgetCurve(
        { ...shared, network, steps: Math.min(budgetSteps, totalSteps) },
        (point) => publish({ kind: 'label-budget', request, point }),
        onShare,
        yieldToTasks,
      );
    case 'transform-probes': {
      let known = 0;
      return probeTransforms(
        { ...shared, network, bankCount: Math.min(transformBank, bank.count), seed: config.seed },
        (probe) => {
          publish({ kind: 'transform-probe', request, probe });
          onShare(++known / transformQuestions.length);
        },
        yieldToTasks,
      );
    }
  }
}
