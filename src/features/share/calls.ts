/** @file What the training worker is asked for when a run is taken away. */
import type { ExportFormat } from '../../runs/export/formats';
import type { Files } from '../../runs/export/archive';

export type TakeAwayCalls = {
  /** The run's files, as it stands between two steps. */
  exportRun(argument: { runId: number; formats: readonly ExportFormat[] }): Files;
};
