/** @file `npm run bench -- --verdicts`: trains the runs that are still missing, and writes the table of all. */
import { dirname } from 'node:path';
import { reportVerdicts } from '../bench/verdicts';
import type { BackendRequest } from '../src/worker/protocol';
import { converse } from './headless-session';
import { openFolder } from './out-folder';
import { ProgressLine } from './progress-line';
import { cellsConversation } from './run-cells';
import { progressText, resultText } from './sweep-text';
import { listVerdictCells, VerdictFile, type VerdictPlan } from './verdict-file';

/** @returns the exit code: 1 where a verdict is wrong */
export async function runVerdicts(
  plan: VerdictPlan,
  backend: BackendRequest,
  jsonPath: string,
): Promise<number> {
  const cells = listVerdictCells(plan);
  const file = new VerdictFile(jsonPath);
  openFolder(dirname(jsonPath), () => undefined);
  const missing = cells.filter((cell) => !file.find(cell));
  const line = new ProgressLine(process.stdout);
  line.print(`${cells.length - missing.length} of ${cells.length} runs are in ${jsonPath} already`);
  if (missing.length) {
    let startedAt = 0;
    const conversation = cellsConversation(missing, backend, {
      started(report) {
        startedAt = performance.now();
        line.print(`Training on ${report.backend} (${report.adapter || 'unnamed adapter'})`);
      },
      step(index, metrics) {
        const text = progressText(missing, index, metrics, performance.now() - startedAt);
        line.show(metrics.step / missing[index]!.steps, text);
      },
      ended(index, cell, evaluation) {
        const { values, config, steps } = missing[index]!;
        const result =
          'failure' in cell ? { failure: cell.failure } : { loss: cell.loss, evaluation: evaluation! };
        file.add({ run: String(values.run), seed: config.seed, steps, result });
        line.end();
        line.print(resultText(missing, index, cell));
      },
    });
    await converse(conversation);
  }
  const { text, wrong } = reportVerdicts(cells.map((cell) => file.find(cell)!));
  line.print(`\n${text}`);
  line.print(wrong.length ? wrong.join('\n') : 'No healthy run is accused, no broken one praised.');
  return wrong.length ? 1 : 0;
}
