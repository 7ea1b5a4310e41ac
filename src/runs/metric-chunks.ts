/**
 * @file A run's logged steps as they are kept: in chunks, each a column of numbers by metric name. A run that has
 * gone on from an earlier step logs the later ones again: of one step the chunk that was written last counts.
 */

export interface MetricChunk {
  /** Rising. */
  steps: Float64Array;
  /** By metric name, as long as `steps`; NaN where a metric was not measured. */
  columns: Readonly<Record<string, Float64Array>>;
}

export interface LoggedSteps {
  steps: number[];
  columns: Map<string, number[]>;
}

/**
 * @param chunks as they were written; what is no chunk is left out
 * @param lastStep later ones are left out
 */
export function joinChunks(chunks: readonly unknown[], lastStep: number): LoggedSteps {
  const joined: LoggedSteps = { steps: [], columns: new Map() };
  for (const chunk of chunks) if (isChunk(chunk)) append(joined, chunk);
  truncate(joined, lastStep);
  return joined;
}

function append({ steps, columns }: LoggedSteps, chunk: MetricChunk): void {
  truncate({ steps, columns }, (chunk.steps[0] ?? Infinity) - 1);
  const before = steps.length;
  for (const step of chunk.steps) steps.push(step);
  for (const [name, values] of Object.entries(chunk.columns)) {
    const column = columns.get(name) ?? Array<number>(before).fill(NaN);
    columns.set(name, column);
    for (const value of values) column.push(value);
  }
  for (const column of columns.values()) while (column.length < steps.length) column.push(NaN);
}

function truncate({ steps, columns }: LoggedSteps, lastStep: number): void {
  const later = steps.findIndex((step) => step > lastStep);
  if (later < 0) return;
  for (const column of [steps, ...columns.values()]) column.length = later;
}

function isChunk(untrusted: unknown): untrusted is MetricChunk {
  if (typeof untrusted !== 'object' || untrusted === null) return false;
  const { steps, columns } = untrusted as Partial<Record<keyof MetricChunk, unknown>>;
  return (
    steps instanceof Float64Array &&
    steps.every((step, i) => Number.isInteger(step) && step > (i ? steps[i - 1]! : 0)) &&
    typeof columns === 'object' &&
    columns !== null &&
    Object.values(columns).every((values) => values instanceof Float64Array && values.length === steps.length)
  );
}
