/**
 * @file The images that a visitor has brought, as they were made alike (src/datasets/own/). What opens them comes when
 * they are chosen.
 */
import type { DatasetSource } from '../../dataset';

export const source: DatasetSource = {
  // The split is drawn from it.
  followsSeed: true,
  open: async (request) => (await import('../../own/open-set')).openOwnSet(request),
};
