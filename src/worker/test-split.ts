/** @file The test images: a dataset's test split, which nothing trains on. */
import type { RunConfig } from '../config/run-config';
import type { Dataset, DatasetRequest, DatasetSource } from '../datasets/dataset';
import { untilAborted } from '../datasets/until-aborted';

/** All that the bundled test splits have to give. */
export const maxTestImages = 2000;

export interface TestSplitRequest extends Pick<
  DatasetRequest,
  'count' | 'assetBase' | 'downloads' | 'signal'
> {
  source: DatasetSource;
  config: Pick<RunConfig, 'seed' | 'dataset'>;
}

/**
 * Resolves once all of them have arrived.
 * @throws what ended the download: a file that was given up, or the signal's reason
 */
export async function openTestSplit({ source, config, ...request }: TestSplitRequest): Promise<Dataset> {
  const { seed, dataset: settings } = config;
  const opening = source.open({ split: 'test', seed, settings, onProgress: () => undefined, ...request });
  const testSplit = await untilAborted(opening, request.signal);
  await untilAborted(testSplit.waitFor(testSplit.count), request.signal);
  return testSplit;
}
