/** @file The held-out pictures: a dataset's test split, which nothing trains on. */
import type { RunConfig } from '../config/run-config';
import type { Dataset, DatasetSource } from '../datasets/dataset';

/** All that the bundled test splits have to give. */
export const mostHeldOut = 2000;

export interface HeldOutRequest {
  source: DatasetSource;
  config: Pick<RunConfig, 'seed'>;
  /** How many of the first ones; at most as many as there are are given. */
  count: number;
  assetBase: string;
  /** Ends the download. */
  signal?: AbortSignal;
}

/**
 * Resolves once all of them have arrived.
 * @throws PlaygroundError `dataset-download` or `dataset-corrupt`
 */
export async function openHeldOut({ source, config, ...request }: HeldOutRequest): Promise<Dataset> {
  const heldOut = await source.open({
    split: 'test',
    seed: config.seed,
    onProgress: () => undefined,
    ...request,
  });
  await heldOut.waitFor(heldOut.count);
  return heldOut;
}
