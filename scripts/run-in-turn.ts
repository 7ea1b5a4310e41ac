/** @file `npm run bench -- --pytorch`: some steps of this engine on wasm, as many of PyTorch on the same processors, and so on. */
import type { Page } from 'playwright';
import { median } from '../bench/statistics';
import { formatTable } from '../bench/table';
import type { BenchOptions } from './bench-options';
import { openPytorch } from './card-pytorch';

/** Steps of a turn, one after another as in a run: the first finds caches and processors as the other left them. */
const turnSteps = 5;

export async function runInTurn(page: Page, { preset, config, steps }: BenchOptions): Promise<number> {
  console.log(`Preset ${preset}, batch ${config.training.batchSize}`);
  const pytorch = await openPytorch(config);
  try {
    await page.evaluate((asked) => window.openInTurn(asked, 'wasm'), config);
    // As many before as it takes until steps are recorded, and the browser has compiled all well.
    await page.evaluate((count) => window.stepInTurn(count), turnSteps);
    const turns: { ours: number[]; theirs: number[] }[] = [];
    for (let taken = 0; taken < steps; taken += turnSteps) {
      const count = Math.min(turnSteps, steps - taken);
      const ours = await page.evaluate((asked) => window.stepInTurn(asked), count);
      const theirs = await pytorch.steps(count);
      turns.push({ ours, theirs });
      const [ownMs, theirMs] = [ours, theirs].map((all) => all.map((ms) => ms.toFixed(1)).join(' '));
      console.log(`${taken + count}/${steps} steps: ours ${ownMs} ms, PyTorch ${theirMs} ms`);
    }
    const [ours, theirs] = [turns.flatMap((turn) => turn.ours), turns.flatMap((turn) => turn.theirs)];
    const ratios = turns.map((turn) => median(turn.ours) / median(turn.theirs));
    const rows = [
      ['median', median(ours), median(theirs), median(ratios)],
      // What else the machine does holds up either; the fastest were held up least.
      ['fastest', Math.min(...ours), Math.min(...theirs), Math.min(...ours) / Math.min(...theirs)],
    ] as const;
    const cells = rows.map(([name, ...numbers]) => [name, ...numbers.map((value) => value.toFixed(2))]);
    console.log(`\n${formatTable(['step', 'ours ms', `${pytorch.name} ms`, 'ratio'], cells, 1)}`);
    return 0;
  } finally {
    await pytorch.close();
  }
}
