/**
 * @file Longer comparisons that the page may ask for while no run is going: supervised training from
 * scratch, what labels are worth, and what h knows and z forgot. They work on copies and leave the run
 * as it was.
 */
import type { OpenViewSource } from '../transforms/view-source';
import type { RunConfig } from '../config/run-config';
import type { Dataset } from '../datasets/dataset';
import { datasetSources } from '../datasets/dataset-sources';
import type { Downloads } from '../datasets/downloads';
import { untilAborted } from '../datasets/until-aborted';
import { labelBudgetCurve } from '../evaluate/label-budget';
import { trainSupervised } from '../evaluate/supervised';
import { probeTransforms } from '../evaluate/transform-probes';
import { transformQuestions } from '../evaluate/transform-questions';
import { buildNetwork, type Network } from '../network/network';
import { yieldUntilAborted, type YieldToTasks } from '../tensor/yield-to-tasks';
import { maxTestImages, openTestSplit } from './test-split';
import type { ExperimentName, ExperimentNews } from './protocol';

/** Images that the transform probes learn from. */
const transformBank = 2000;
/** Looks at the test images during supervised training. */
const supervisedPoints = 10;
/** Steps of training from scratch at each label budget, at most. */
const budgetSteps = 200;

export interface ExperimentSettings {
  /** The number of the call that asked for it. */
  request: number;
  name: ExperimentName;
  config: RunConfig;
  bank: Dataset;
  /** The run's network, of which a copy is made; none before the run has begun. */
  trained: Network | undefined;
  assetBase: string;
  downloads: Downloads;
  openViews: OpenViewSource;
  publish: (news: ExperimentNews) => void;
  /** Ends the experiment where it waits or yields. */
  signal: AbortSignal;
  /** Resolves with what it awaits, or when the signal aborts. */
  whileWaiting: (awaited: Promise<unknown>) => Promise<void>;
  yieldToTasks: YieldToTasks;
}

/** Ends without an error once the signal aborts; the run can go on whatever happens here. */
export async function runExperiment(settings: ExperimentSettings): Promise<void> {
  const { config, bank, trained, signal, yieldToTasks } = settings;
  const network = buildNetwork(config.model, bank.size.channels, config.seed);
  try {
    if (trained) network.load(await trained.state());
    await compute(settings, network, await testSplitFor(settings), yieldUntilAborted(yieldToTasks, signal));
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    network.dispose();
  }
}

/** The test images, once they and the whole bank are there. @throws the signal's reason */
async function testSplitFor({
  config,
  bank,
  assetBase,
  downloads,
  signal,
  whileWaiting,
}: ExperimentSettings): Promise<Dataset> {
  const source = datasetSources[config.dataset.name];
  const opening = Promise.all([
    openTestSplit({ source, config, count: maxTestImages, assetBase, downloads, signal }),
    untilAborted(bank.waitFor(bank.count), signal),
  ]);
  await whileWaiting(opening);
  signal.throwIfAborted();
  const [testSplit] = await opening;
  return testSplit;
}

async function compute(
  { request, name, config, bank, openViews, publish }: ExperimentSettings,
  network: Network,
  testSplit: Dataset,
  yieldToTasks: YieldToTasks,
): Promise<void> {
  const { batchSize, epochs } = config.training;
  /** Of the run in all. */
  const totalSteps = Math.max(Math.floor(bank.count / batchSize) * epochs, 1);
  const shared = { config, bank, testSplit, testCount: testSplit.count, openViews };
  const onProgress = (fraction: number) => publish({ kind: 'progress', request, name, fraction });
  switch (name) {
    case 'supervised':
      return trainSupervised(
        { ...shared, steps: totalSteps, judgeEvery: Math.ceil(totalSteps / supervisedPoints) },
        (finding) => publish({ kind: 'finding', request, name, finding }),
        (step) => onProgress(step / totalSteps),
        yieldToTasks,
      );
    case 'label-budget':
      return labelBudgetCurve(
        { ...shared, network, steps: Math.min(budgetSteps, totalSteps) },
        (finding) => publish({ kind: 'finding', request, name, finding }),
        onProgress,
        yieldToTasks,
      );
    case 'transform-probes': {
      let known = 0;
      return probeTransforms(
        { ...shared, network, bankCount: Math.min(transformBank, bank.count), seed: config.seed },
        (finding) => {
          publish({ kind: 'finding', request, name, finding });
          onProgress(++known / transformQuestions.length);
        },
        yieldToTasks,
      );
    }
  }
}
