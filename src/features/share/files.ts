/** @file The files of a run, made from what the page has of it; the run itself from the worker. */
import i18next from 'i18next';
import { fileName } from '../../runs/file-name';
import { metricHistory } from '../../state/metric-history';
import { saveRun } from '../../state/run-controller';
import { describeCard } from './card-content';
import { cardPairs } from './card-pairs';
import { toCsv } from '../../runs/export/csv';
import { drawCard } from './draw-card';
import { metricTable } from './metric-table';
import type { NamedFile, SharedFile } from './shared-file';
import { shownRun } from './shown-run';

export const files: Readonly<Record<SharedFile, () => Promise<NamedFile>>> = {
  async card() {
    const run = shownRun();
    const card = describeCard(i18next.t, i18next.language, run);
    const content = await drawCard(card, await cardPairs(run));
    return { name: fileName(run.config, run.progress.step, 'png'), content };
  },
  async table() {
    const { config, progress, evidence } = shownRun();
    const { stepsPerEpoch } = progress;
    const rows = metricTable({ config, stepsPerEpoch, evidence, history: metricHistory.take() });
    const content = new Blob([toCsv(rows)], { type: 'text/csv;charset=utf-8' });
    return Promise.resolve({ name: fileName(config, progress.step, 'csv'), content });
  },
  async run() {
    const { config } = shownRun();
    const { checkpoint, step } = await saveRun();
    const content = new Blob([checkpoint], { type: 'application/octet-stream' });
    return { name: fileName(config, step, 'safetensors'), content };
  },
};
