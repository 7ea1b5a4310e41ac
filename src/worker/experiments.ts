/**
 * @file Longer comparisons that the page may ask for while no run is going: supervised training from
 * scratch, what labels are worth, and what h knows and z forgot. They work on copies and leave the run
 * as it was.
 */
import type { OpenViewSource } from '../transforms/view-source';
import type { RunConfig } from '../config/run-config';
import type { Dataset } from '../datasets/dataset';
import { datasets } from '../datasets/datasets';
import type { Downloads } from '../datasets/downloads';
import { untilAborted } from '../datasets/until-aborted';
import { labelBudgetCurve } from '../evaluate/label-budget';
import { trainSupervised } from '../evaluate/supervised';
import { probeTransforms } from '../evaluate/transform-probes';
import { transformQuestions } from '../evaluate/transform-questions';
import { buildNetwork, type Network } from '../network/network';
import { yieldUntilAborted, type YieldToTasks } from '../tensor/yield-to-tasks';
import { mostHeldOut, openHeldOut } from './test-split';
import type { StudyName, StudyNews } from './protocol';

/** Pictures that the transform probes learn from. */
const transformBank = 2000;
/** Looks at the held-out pictures during supervised training. */
const supervisedPoints = 10;
/** Steps of training from scratch at each label budget, at most. */
const budgetSteps = 200;

export interface StudySettings {
  /** The number of the call that asked for it. */
  request: number;
  study: StudyName;
  config: RunConfig;
  bank: Dataset;
  /** The run's network, of which a copy is made; none before the run has begun. */
  trained: Network | undefined;
  assetBase: string;
  downloads: Downloads;
  openViews: OpenViewSource;
  publish: (news: StudyNews) => void;
  /** Ends the study where it waits or yields. */
  signal: AbortSignal;
  /** Resolves with what it awaits, or when the signal aborts. */
  whileWaiting: (awaited: Promise<unknown>) => Promise<void>;
  yieldToTasks: YieldToTasks;
}

/** Ends without an error once the signal aborts; the run can go on whatever happens here. */
export async function runStudy(settings: StudySettings): Promise<void> {
  const { config, bank, trained, signal, yieldToTasks } = settings;
  const network = buildNetwork(config.model, bank.size.channels, config.seed);
  try {
    if (trained) network.load(await trained.state());
    await compute(settings, network, await heldOutFor(settings), yieldUntilAborted(yieldToTasks, signal));
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    network.dispose();
  }
}

/** The test pictures, once they and the whole bank are there. @throws the signal's reason */
async function heldOutFor({
  config,
  bank,
  assetBase,
  downloads,
  signal,
  whileWaiting,
}: StudySettings): Promise<Dataset> {
  const source = datasets[config.dataset.name];
  const opening = Promise.all([
    openHeldOut({ source, config, count: mostHeldOut, assetBase, downloads, signal }),
    untilAborted(bank.waitFor(bank.count), signal),
  ]);
  await whileWaiting(opening);
  signal.throwIfAborted();
  const [heldOut] = await opening;
  return heldOut;
}

async function compute(
  { request, study, config, bank, openViews, publish }: StudySettings,
  network: Network,
  heldOut: Dataset,
  yieldToTasks: YieldToTasks,
): Promise<void> {
  const { batchSize, epochs } = config.training;
  /** Of the run in all. */
  const totalSteps = Math.max(Math.floor(bank.count / batchSize) * epochs, 1);
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
