/** @file The table of a chart, whose code comes after what a visitor waits for. */
import { lazyPart } from '../../ui/lazy-part';

export const SeriesTable = lazyPart(
  () => import('./series-table'),
  () => null,
);
