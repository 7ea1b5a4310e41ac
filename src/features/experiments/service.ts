/**
 * @file Runs the experiment that the page asks for while no run is going. It is given a copy of the run's
 * network, or trains networks of its own, and leaves the run as it was.
 */
import { PlaygroundError } from '../../config/playground-error';
import type { RunConfig } from '../../config/run-config';
import type { Dataset } from '../../datasets/dataset';
import { datasetSources } from '../../datasets/dataset-sources';
import { untilAborted } from '../../datasets/until-aborted';
import { buildNetwork } from '../../network/network';
import { imagesPerStep } from '../../objectives/objectives';
import type { Argument } from '../../rpc/messages';
import { yieldUntilAborted } from '../../tensor/yield-to-tasks';
import type { Host, Service } from '../../worker/service';
import { maxTestImages, openTestSplit } from '../../worker/test-split';
import type { ExperimentCalls, ExperimentNews, ExperimentTopics } from './calls';
import type { Experiment } from './experiment-type';

const experiments = Object.values(
  import.meta.glob<Experiment>('../*/experiment.ts', { eager: true, import: 'experiment' }),
);

export function startService(host: Host<ExperimentTopics>): Service<ExperimentCalls> {
  return {
    calls: {
      async experiment({ request, name, choice }, { signal }) {
        const experiment = experiments.find((one) => one.name === name);
        if (!experiment) throw new PlaygroundError('protocol', { reason: `there is no experiment ${name}` });
        try {
          await host.queue.long((signal) => carryOut(experiment, { request, choice }, host, signal), {
            signal,
            rank: 'experiment',
          });
        } finally {
          host.rest();
        }
      },
    },
  };
}

/** Ends without an error once the signal aborts; the run can go on whatever happens here. */
async function carryOut(
  experiment: Experiment,
  { request, choice }: Pick<Argument<ExperimentCalls, 'experiment'>, 'request' | 'choice'>,
  { images, state, publish, giveWay, queue }: Host<ExperimentTopics>,
  signal: AbortSignal,
): Promise<void> {
  const { status, config, run, backend } = state();
  const bank = config && images.ofConfig(config);
  if (!bank || !backend || status === 'failed') return;
  const { name, needsLabels } = experiment;
  if (needsLabels && bank.classNames.length === 0) throw new PlaygroundError('labels-needed', {});
  const say = (news: { kind: 'progress'; fraction: number } | { kind: 'finding'; finding: unknown }) =>
    publish('experiment', { request, name, ...news } as ExperimentNews);
  const yieldToTasks = async () => {
    await backend.throttle();
    await giveWay();
  };
  const network = buildNetwork(config, bank.size.channels);
  try {
    if (run) network.load(await run.trainer.network.state());
    const opening = openImages(config, bank, { images, signal });
    await queue.whileWaiting(opening, signal);
    signal.throwIfAborted();
    const stepsPerEpoch = Math.floor(bank.count / imagesPerStep(config));
    const totalSteps = Math.max(stepsPerEpoch * config.training.epochs, 1);
    await experiment.run(
      {
        config,
        bank,
        testSplit: await opening,
        network,
        totalSteps,
        openViews: backend.openViews,
        repeat: backend.repeat,
        memoryLimit: backend.memoryLimit,
        prepare: (warmUp) => backend.prepare(warmUp, false),
        choice,
      },
      {
        found: (finding) => say({ kind: 'finding', finding }),
        progress: (fraction) => say({ kind: 'progress', fraction }),
      },
      yieldUntilAborted(yieldToTasks, signal),
    );
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    network.dispose();
  }
}

/** The test images, once they and the whole bank are there. */
async function openImages(
  config: RunConfig,
  bank: Dataset,
  { images, signal }: { images: Host['images']; signal: AbortSignal },
): Promise<Dataset> {
  const { assetBase, downloads } = images;
  const source = datasetSources[config.dataset.name];
  const [testSplit] = await Promise.all([
    openTestSplit({ source, config, count: maxTestImages, assetBase, downloads, signal }),
    untilAborted(bank.waitFor(bank.count), signal),
  ]);
  return testSplit;
}
