/** @file `npm run bench -- --pytorch`: a step of this engine on wasm, one of PyTorch on the same processors, and so on. */
import type { Page } from 'playwright';
import { median } from '../bench/statistics';
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
    const ours = median(pairs.map((pair) => pair.ours));
    const theirs = median(pairs.map((pair) => pair.theirs));
    console.log(`\n${pytorch.name}: ${theirs.toFixed(1)} ms a step; ours ${ours.toFixed(1)} ms`);
    const ratios = pairs.map((pair) => pair.ours / pair.theirs).sort((a, b) => a - b);
    console.log(
      `ours / PyTorch, of neighbouring steps: ${median(ratios).toFixed(2)} (${ratios[0]!.toFixed(2)}–${ratios.at(-1)!.toFixed(2)})`,
    );
    return 0;
  } finally {
    await pytorch.close();
  }
}
