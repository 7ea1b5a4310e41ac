/**
 * @file `npm run bench`: this engine beside stock tfjs and jax-js, the same step in one run of one
 * real browser; with `--soak`, an endurance run that fails if memory grows; with `--views`, what views
 * cost beside a step.
 */
import { cpus } from 'node:os';
import { writeFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright';
import { build } from 'vite';
import { findGrowth } from '../bench/growth';
import { reportBench, reportSoak, reportViews } from '../bench/report';
import { benchSite } from '../bench/site';
import { reasonOf } from '../src/config/playground-error';
import { exitWith } from './bad-option';
import { readBenchOptions, type BenchOptions } from './bench-options';
import { browserFlags } from './browser-flags';
import { findBrowser } from './find-browser';
import { serveBuilt } from './serve-built';

await exitWith(async () => {
  const options = readBenchOptions(process.argv.slice(2));
  const executablePath = findBrowser();
  await build(benchSite);
  const site = await serveBuilt({ port: 0, config: benchSite });
  try {
    const browser = await chromium.launch({ executablePath, args: [...browserFlags] });
    try {
      const page = await browser.newPage();
      await page.exposeFunction('say', (line: string) => console.log(line));
      await page.goto(site.url);
      const [processor] = cpus();
      console.log(`${processor?.model.trim()}, ${cpus().length} cores; Chromium ${browser.version()}`);
      if (options.isSoak) return await runSoak(page, options);
      return options.isViews ? await runViews(page, options) : await runBench(page, options);
    } finally {
      await browser.close();
    }
  } finally {
    await site.close();
  }
});

async function runBench(page: Page, options: BenchOptions): Promise<number> {
  const { preset, config, backends, steps, budgetMs, jsonPath } = options;
  console.log(`Preset ${preset}, batch ${config.training.batchSize}`);
  const request = { config, backends, steps, budgetMs };
  const result = await page.evaluate((asked) => window.runBench(asked), request).catch(failInOneLine);
  console.log(`\n${reportBench(result)}`);
  writeJson(jsonPath, result);
  return 0;
}

async function runViews(page: Page, { config, backends, steps, budgetMs, jsonPath }: BenchOptions): Promise<number> {
  const request = { config, backends, steps, budgetMs };
  const results = await page.evaluate((asked) => window.runViews(asked), request).catch(failInOneLine);
  console.log(`\n${reportViews(results)}`);
  writeJson(jsonPath, results);
  return 0;
}

function writeJson(path: string | undefined, value: unknown): void {
  if (path) writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** Without Playwright's words before and the page's stack behind. */
function failInOneLine(error: unknown): never {
  const [line] = reasonOf(error).split('\n');
  throw new Error(line!.replace(/^page\.evaluate: (Error: )?/, ''), { cause: error });
}

async function runSoak(page: Page, { config, backends, steps }: BenchOptions): Promise<number> {
  const request = { config, backends, steps };
  const results = await page.evaluate((asked) => window.runSoak(asked), request).catch(failInOneLine);
  console.log(`\n${reportSoak(results)}`);
  const growth = results.flatMap(findGrowth);
  console.log(growth.length ? growth.join('\n') : 'Nothing grew.');
  return growth.length ? 1 : 0;
}
