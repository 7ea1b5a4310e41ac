/** @file The run as files that other programs read. What makes them is loaded when they are first asked for. */
import { PlaygroundError } from '../../config/playground-error';
import { datasetSources } from '../../datasets/dataset-sources';
import { isPublic } from '../../datasets/datasets';
import { represent } from '../../evaluate/representations';
import type { Argument } from '../../rpc/messages';
import { transferred, type CallContext } from '../../rpc/server';
import type { Files } from '../../runs/export/archive';
import type { Host, Service } from '../../worker/service';
import { maxTestImages, openTestSplit } from '../../worker/test-split';
import type { TakeAwayCalls } from './calls';

type TakeAwayHost = Pick<Host, 'images' | 'queue' | 'state'>;

export function startService({ images, queue, state }: TakeAwayHost): Service<TakeAwayCalls> {
  /** @throws PlaygroundError `no-run` */
  const runOf = (runId: number) => {
    const { run } = state();
    if (!run || run.runId !== runId) throw new PlaygroundError('no-run', {});
    return run;
  };
  const filesOf = async (
    { runId, formats, withOwnImages }: Argument<TakeAwayCalls, 'exportRun'>,
    { signal }: CallContext,
  ): Promise<Files> => {
    const { config, dataset } = runOf(runId);
    const [{ exportRun }, test] = await Promise.all([
      import('../../runs/export/export-run'),
      openTestSplit({
        source: datasetSources[config.dataset.name],
        config,
        count: maxTestImages,
        assetBase: images.assetBase,
        downloads: images.downloads,
        signal,
      }),
      dataset.waitFor(dataset.count),
    ]);
    // Between two steps, so that all files are of the same weights.
    return queue.brief(async () => {
      const { network } = runOf(runId).trainer;
      const { tensors } = await network.state();
      return exportRun(
        {
          ...{ config, tensors, training: dataset, test },
          withImages: withOwnImages || isPublic(config),
          represent: (images) => represent(network, images),
        },
        formats,
      );
    });
  };
  return {
    calls: {
      async exportRun(argument, context) {
        const files = await filesOf(argument, context);
        return transferred(
          files,
          Object.values(files).map(({ buffer }) => buffer as ArrayBuffer),
        );
      },
      async exportArchive({ others, checkpoint, ...argument }, context) {
        const [{ checkpointName, zipped }, files] = await Promise.all([
          import('../../runs/export/archive'),
          filesOf(argument, context),
        ]);
        const whole = checkpoint && { [checkpointName]: new Uint8Array(await checkpoint.arrayBuffer()) };
        const archive = zipped({ ...files, ...others, ...whole }, { compressed: true });
        return new Blob([archive], { type: 'application/zip' });
      },
    },
  };
}
