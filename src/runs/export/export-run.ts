/** @file A run → files that other programs read, by the format that is asked for. */
import type { Files } from './archive';
import { embeddingFiles, projectorFiles, type Embedded } from './embeddings';
import type { ExportFormat } from './formats';
import { pytorchPackage, type PackagedRun } from './pytorch-package';
import { writePageWeights, writeTorchWeights } from './weights';
import { plainImages } from '../../evaluate/representations';

const filesOf: Readonly<Record<ExportFormat, (run: PackagedRun) => Promise<Files> | Files>> = {
  pytorch: pytorchPackage,
  weights: (run) => ({
    'weights.safetensors': writeTorchWeights(run),
    'weights-page.safetensors': writePageWeights(run),
  }),
  embeddings: async (run) => embeddingFiles(await embeddedTest(run)),
  projector: async (run) => projectorFiles(await embeddedTest(run)),
};

/** Of several formats, of which equal names are equal files. */
export async function exportRun(run: PackagedRun, formats: readonly ExportFormat[]): Promise<Files> {
  const all: Files[] = [];
  for (const format of formats) all.push(await filesOf[format](run));
  return Object.assign({}, ...all) as Files;
}

async function embeddedTest({ test, withImages, represent }: PackagedRun): Promise<Embedded> {
  return { ...test, withImages, representations: await represent(plainImages(test, test.count)) };
}
