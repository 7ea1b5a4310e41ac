/** @file A run → files that other programs read, by the format that is asked for. */
import type { Files } from './archive';
import { embeddingFiles, projectorFiles, type Embedded } from './embeddings';
import type { ExportFormat } from './formats';
import { pytorchPackage, type PackagedRun } from './pytorch-package';
import { writePageWeights, writeTorchWeights } from './weights';
import { plainImages } from '../../evaluate/representations';

type FilesOf = (run: PackagedRun, embedded: () => Promise<Embedded>) => Promise<Files> | Files;

const filesOf: Readonly<Record<ExportFormat, FilesOf>> = {
  pytorch: pytorchPackage,
  weights: (run) => ({
    'weights.safetensors': writeTorchWeights(run),
    'weights-page.safetensors': writePageWeights(run),
  }),
  embeddings: async (_, embedded) => embeddingFiles(await embedded()),
  projector: async (_, embedded) => projectorFiles(await embedded()),
};

/** Of several formats, of which equal names are equal files. */
export async function exportRun(run: PackagedRun, formats: readonly ExportFormat[]): Promise<Files> {
  const all: Files[] = [];
  let embedded: Promise<Embedded> | undefined;
  // Encoding all test images takes a while.
  const once = () => (embedded ??= embeddedTest(run));
  for (const format of formats) all.push(await filesOf[format](run, once));
  return Object.assign({}, ...all) as Files;
}

async function embeddedTest({ test, withImages, represent }: PackagedRun): Promise<Embedded> {
  return { ...test, withImages, representations: await represent(plainImages(test, test.count)) };
}
