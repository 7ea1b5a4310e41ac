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
import type { Breathe } from '../evaluate/breathe';
import { labelBudgetCurve } from '../evaluate/label-budget';
import { trainSupervised } from '../evaluate/supervised';
import { probeTransforms } from '../evaluate/transform-probes';
import { transformQuestions } from '../evaluate/transform-questions';
import type { Network } from '../model/network';
import { mostHeldOut, openHeldOut } from './held-out';
import type { StudyName, WorkerEvent } from './protocol';

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
  post: (event: WorkerEvent) => void;
  /** Ends the wait for pictures. */
  signal: AbortSignal;
}

/** Ends early where `breathe` rejects. */
export async function runStudy(settings: StudySettings, breathe: Breathe): Promise<void> {
  const { request, study, config, bank, network, totalSteps, assetBase, downloads, openViews, post, signal } = settings;
  const source = datasets[config.dataset.name];
  const [heldOut] = await Promise.all([
    openHeldOut({ source, config, count: mostHeldOut, assetBase, downloads, signal }),
    untilAborted(bank.waitFor(bank.count), signal),
  ]);
  const shared = { config, bank, heldOut, heldOutCount: heldOut.count, openViews };
  const onShare = (share: number) => post({ type: 'study', request, study, share });
  switch (study) {
    case 'supervised':
      return trainSupervised(
        { ...shared, steps: totalSteps, judgeEvery: Math.ceil(totalSteps / supervisedPoints) },
        (point) => post({ type: 'supervised', request, point }),
        (step) => onShare(step / totalSteps),
        breathe,
      );
    case 'label-budget':
      return labelBudgetCurve(
        { ...shared, network, steps: Math.min(budgetSteps, totalSteps) },
        (point) => post({ type: 'label-budget', request, point }),
        onShare,
        breathe,
      );
    case 'transform-probes': {
      let known = 0;
      return probeTransforms(
        { ...shared, network, bankCount: Math.min(transformBank, bank.count), seed: config.seed },
        (probe) => {
          post({ type: 'transform-probe', request, probe });
          onShare(++known / transformQuestions.length);
        },
        breathe,
      );
    }
  }
}
