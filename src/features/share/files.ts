/** @file The files of a run, made from what the page has of it; the run itself from the worker. */
import i18next from 'i18next';
import { isPublic } from '../../datasets/datasets';
import { zipped, type Files } from '../../runs/export/archive';
import { toCsv, type Cell } from '../../runs/export/csv';
import { exportFormats, type ExportFormat } from '../../runs/export/formats';
import { toJsonLines } from '../../runs/export/json-lines';
import { fileName } from '../../runs/file-name';
import { metricHistory } from '../../state/metric-history';
import { saveRun } from '../../state/run-controller';
import { useRun } from '../../state/run-store';
import { WorkerChannel } from '../../state/training-worker';
import { figureFiles } from '../../ui/figure-files';
import { ghostRuns } from '../compare/use-ghost-runs';
import type { TakeAwayCalls } from './calls';
import { describeCard } from './card-content';
import { cardPairs } from './card-pairs';
import { drawCard } from './draw-card';
import { metricTable } from './metric-table';
import { runCharts } from './run-charts';
import type { NamedFile, SharedFile } from './shared-file';
import { shownRun } from './shown-run';

const worker = new WorkerChannel<TakeAwayCalls>();

interface Wished {
  /** Whether images that are the visitor's own may be seen in it. */
  withOwnImages: boolean;
}

export const files: Readonly<Record<SharedFile, (wished: Wished) => Promise<NamedFile>>> = {
  async card({ withOwnImages }) {
    const run = shownRun();
    const card = describeCard(i18next.t, i18next.language, run);
    const content = await drawCard(card, withOwnImages || isPublic(run.config) ? await cardPairs(run) : []);
    return { name: fileName(run.config, run.progress.step, 'png'), content };
  },
  async table() {
    const { config, progress } = shownRun();
    const content = new Blob([toCsv(shownTable())], { type: 'text/csv;charset=utf-8' });
    return Promise.resolve({ name: fileName(config, progress.step, 'csv'), content });
  },
  async charts() {
    const { config, progress } = shownRun();
    const content = new Blob([zipped(await chartFiles(), { compressed: true })], { type: 'application/zip' });
    return { name: fileName(config, progress.step, 'charts.zip'), content };
  },
  async run() {
    const { config } = shownRun();
    const { checkpoint: content, step } = await saveRun();
    return { name: fileName(config, step, 'safetensors'), content };
  },
  pytorch: (wished) => archive(['pytorch'], wished),
  async everything(wished) {
    const { checkpoint } = await saveRun();
    const table = shownTable();
    const encoded = (text: string) => new TextEncoder().encode(text);
    const others = {
      'metrics.csv': encoded(toCsv(table)),
      'metrics.jsonl': encoded(toJsonLines(table)),
      ...(await chartFiles()),
    };
    return archive(exportFormats, { ...wished, others, checkpoint });
  },
};

/** Of the run on show, and those that it is compared with. */
function chartFiles(): Promise<Files> {
  const { config, progress, evidence } = shownRun();
  const { stepsPerEpoch } = progress;
  const others = ghostRuns(i18next.t);
  const history = metricHistory.take();
  return figureFiles(runCharts(i18next.t, { config, stepsPerEpoch, history, evidence, others }));
}

/** Every metric of the run on show. */
function shownTable(): Cell[][] {
  const { config, progress, evidence } = shownRun();
  const { stepsPerEpoch } = progress;
  return metricTable({ config, stepsPerEpoch, evidence, history: metricHistory.take() });
}

/** @param wished also what the page has of the run */
async function archive(
  formats: readonly ExportFormat[],
  { withOwnImages, others = {}, checkpoint }: Wished & { others?: Files; checkpoint?: Blob },
): Promise<NamedFile> {
  const { config, progress } = shownRun();
  const { runId } = useRun.getState();
  const request = { runId, formats, withOwnImages, others, checkpoint };
  const content = await worker.call('exportArchive', request);
  return { name: fileName(config, progress.step, 'zip'), content };
}
