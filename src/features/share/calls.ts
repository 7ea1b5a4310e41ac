/** @file What the training worker is asked for when a run is taken to other programs. */
import type { ExportFormat } from '../../runs/export/formats';
import type { Files } from '../../runs/export/archive';

interface ExportArgument {
  runId: number;
  formats: readonly ExportFormat[];
  /** Whether images that are nobody else's go with it. */
  withOwnImages: boolean;
}

export type TakeAwayCalls = {
  /** The run's files, as it stands between two steps. */
  exportRun(argument: ExportArgument): Files;
  /** As one .zip, with files that the caller has of the run. Its bytes do not pass the page. */
  exportArchive(argument: ExportArgument & { others: Files; checkpoint: Blob | undefined }): Blob;
};
