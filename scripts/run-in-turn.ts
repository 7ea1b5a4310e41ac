/** @file `npm run bench -- --pytorch`: a step of this engine on wasm, one of PyTorch on the same processors, and so on. */
import type { Page } from 'playwright';
import { median } from '../bench/statistics';
import { formatTable } from '../bench/table';
import type { BenchOptions } from './bench-options';
import { openPytorch } from './card-pytorch';

export async function runInTurn(page: Page, { preset, config, steps }: BenchOptions): Promise<number> {
  console.log(`Preset ${preset}, batch ${config.training.batchSize}`);
  const pytorch = await openPytorch(config);
  try {
    await page.evaluate((asked) => window.openInTurn(asked, 'wasm'), config);
    await page.evaluate(() => window.stepInTurn());
    const pairs: { ours: number; theirs: number }[] = [];
    for (let i = 0; i < steps; i++) {
      const ours = await page.evaluate(() => window.stepInTurn());
      const theirs = await pytorch.step();
      pairs.push({ ours, theirs });
      console.log(`round ${i + 1}/${steps}: ours ${ours.toFixed(1)} ms, PyTorch ${theirs.toFixed(1)} ms`);
    }
    const [ours, theirs] = [pairs.map((pair) => pair.ours), pairs.map((pair) => pair.theirs)];
    const ratios = pairs.map((pair) => pair.ours / pair.theirs);
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
