/** @file The charts of a run in a folder, as the page saves them, in English: of each a SVG and a PNG at paper size. */
import i18next from 'i18next';
import { measuredOf } from '../src/features/share/measured-lines';
import { runCharts } from '../src/features/share/run-charts';
import { en } from '../src/i18n/en';
import { figureFiles } from '../src/ui/figure-files';
import type { HeadlessWorker } from './headless-session';
import type { KeptRun } from './kept-run';

export async function chartFiles(
  { config, lines }: Pick<KeptRun, 'config' | 'lines'>,
  { drawPng }: Pick<HeadlessWorker, 'drawPng'>,
): Promise<Record<string, Uint8Array>> {
  await i18next.init({
    resources: { en: { translation: en } },
    lng: 'en',
    interpolation: { escapeValue: false },
  });
  return figureFiles(runCharts(i18next.t, { config, ...measuredOf(lines), others: [] }), drawPng);
}
