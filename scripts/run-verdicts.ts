/** @file `npm run bench -- --verdicts`: trains the runs that are still missing, and writes the table of all. */
import { dirname } from 'node:path';
import { reportVerdicts } from '../bench/verdicts';
import type { BackendRequest } from '../src/worker/protocol';
import { converse } from './headless-session';
import { openFolder } from './out-folder';
import { ProgressLine } from './progress-line';
import { trainCells } from './train-cells';
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
  const pending = cells.flatMap((cell, i) => (file.find(cell) ? [] : [i]));
  const line = new ProgressLine(process.stdout);
  line.print(`${cells.length - pending.length} of ${cells.length} runs are in ${jsonPath} already`);
  if (pending.length) {
    const training = trainCells({ cells, pending, backend, line }, (index, cell, evaluation) => {
      const { values, config, steps } = cells[index]!;
      const result =
        'failure' in cell ? { failure: cell.failure } : { loss: cell.loss, evaluation: evaluation! };
      file.add({ run: String(values['run']), seed: config.seed, steps, result });
    });
    await converse(training);
  }
  const { text, wrong } = reportVerdicts(cells.map((cell) => file.find(cell)!));
  line.print(`\n${text}`);
  line.print(wrong.length ? wrong.join('\n') : 'No healthy run is accused, no broken one praised.');
  return wrong.length ? 1 : 0;
}
