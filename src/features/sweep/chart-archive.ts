/** @file The figures of a sweep as one .zip. */
import i18next from 'i18next';
import { zipped } from '../../runs/export/archive';
import type { SweepResult } from '../../runs/sweep-result';
import { figureFiles } from '../../ui/figure-files';
import { sweepFigures } from './sweep-figures';

export async function chartArchive(result: SweepResult): Promise<Blob> {
  const files = await figureFiles(sweepFigures(i18next.t, i18next.language, result));
  return new Blob([zipped(files, { compressed: true })], { type: 'application/zip' });
}
