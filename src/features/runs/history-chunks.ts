/** @file The page's history of a run as it is kept: in chunks (src/runs/metric-chunks.ts), and as a few points. */
import { joinChunks, type MetricChunk } from '../../runs/metric-chunks';
import { sparklinePoints } from '../../runs/record';
import { metricHistory, type History } from '../../state/metric-history';

/** All logged steps but so many that were written before; nothing where there are no more. */
export function chunkOf({ steps, columns }: History, written: number): MetricChunk | undefined {
  if (steps.length <= written) return undefined;
  const later = (values: readonly number[]) => Float64Array.from(values.slice(written));
  return {
    steps: later(steps),
    columns: Object.fromEntries(columns.map(({ name, values }) => [name, later(values)])),
  };
}

/** @param lastStep later ones are left out */
export function historyOf(chunks: readonly unknown[], lastStep: number): History {
  const { steps, columns } = joinChunks(chunks, lastStep);
  return metricHistory.restored(steps, (name) => columns.get(name));
}

/** The losses of the run, evenly spread. */
export function sparklineOf(history: History): number[] {
  const losses = metricHistory
    .points('train/loss', Infinity, history)
    .map(({ y }) => y)
    .filter(Number.isFinite);
  const last = losses.length - 1;
  if (last < sparklinePoints) return losses;
  return Array.from(
    { length: sparklinePoints },
    (_, i) => losses[Math.round((i * last) / (sparklinePoints - 1))]!,
  );
}
