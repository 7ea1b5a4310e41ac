/**
 * @file `npm run bench`: this engine beside stock tfjs and jax-js, the same step in one run of one
 * real browser; with `--soak`, an endurance run that fails if memory grows; with `--views`, what views
 * cost beside a step; with `--page`, what a run costs the page and live evidence a run; with `--verdicts`,
 * whether the page says the right thing of runs that are healthy or broken on purpose; with `--card`, all that a card can tell;
 * with `--pytorch`, steps on the processor in turn with PyTorch's; with `--cost`, how a step's cost grows; with `--start`, how soon
 * a run takes its first step on a later visit.
 */
import { cpus } from 'node:os';
import { writeFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright';
import { build } from 'vite';
import { findGrowth } from '../bench/growth';
import { measurePage, type PageResult } from '../bench/page-tasks';
import { reportCost } from '../bench/cost-report';
import { reportBench, reportPage, reportSoak, reportViews } from '../bench/report';
import { ownBackends } from '../bench/results';
import { benchSite } from '../bench/site';
import { measureStart, reportStart, type StartResult } from '../bench/start';
import { reasonOf } from '../src/config/playground-error';
import { exitWith } from './bad-option';
import { readBenchOptions, type BenchOptions } from './bench-options';
import { browserFlags } from './browser-flags';
import { requireCompiledAssembly } from './compiled-assembly';
import { ensureBuilt } from './ensure-built';
import { findBrowser } from './find-browser';
import { runCard } from './run-card';
import { runInTurn } from './run-in-turn';
import { runVerdicts } from './run-verdicts';
import { serveBuilt } from './serve-built';

const pageSchedule = { secondsPerPart: 6, rounds: 3 };

await exitWith(async () => {
  const options = readBenchOptions(process.argv.slice(2));
  const { verdicts } = options;
  if (verdicts) return runVerdicts(verdicts.plan, verdicts.backend, verdicts.jsonPath);
  const { cardMinutes } = options;
  if (cardMinutes !== undefined) {
    requireCompiledAssembly();
    return runCard(cardMinutes, options.jsonPath ?? 'runs/card.json');
  }
  const executablePath = findBrowser();
  const ofPage = options.subject === 'page' || options.subject === 'start';
  requireCompiledAssembly();
  await (ofPage ? ensureBuilt() : build(benchSite));
  const site = await serveBuilt({ port: 0, ...(!ofPage && { config: benchSite }) });
  try {
    if (options.subject === 'start') return await runStart(executablePath, site.url, options);
    const browser = await chromium.launch({ executablePath, args: [...browserFlags] });
    try {
      const [processor] = cpus();
      console.log(`${processor?.model.trim()}, ${cpus().length} cores; Chromium ${browser.version()}`);
      if (ofPage) return await runPage(browser, site.url, options);
      const page = await browser.newPage();
      await page.exposeFunction('say', (line: string) => console.log(line));
      await page.goto(site.url);
      if (options.subject === 'soak') return await runSoak(page, options);
      if (options.subject === 'cost') return await runCost(page, options);
      if (options.subject === 'pytorch') return await runInTurn(page, options);
      return options.subject === 'views' ? await runViews(page, options) : await runBench(page, options);
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

async function runViews(
  page: Page,
  { config, backends, steps, budgetMs, jsonPath }: BenchOptions,
): Promise<number> {
  const request = { config, backends, steps, budgetMs };
  const results = await page.evaluate((asked) => window.runViews(asked), request).catch(failInOneLine);
  console.log(`\n${reportViews(results)}`);
  writeJson(jsonPath, results);
  return 0;
}

async function runCost(page: Page, options: BenchOptions): Promise<number> {
  const { preset, config, backends, steps, budgetMs, jsonPath } = options;
  console.log(`Preset ${preset}`);
  const request = { config, backends, steps, budgetMs };
  const results = await page.evaluate((asked) => window.runCost(asked), request).catch(failInOneLine);
  console.log(`\n${reportCost(results)}`);
  writeJson(jsonPath, results);
  return 0;
}

async function runPage(browser: Browser, siteUrl: string, options: BenchOptions): Promise<number> {
  const { preset, config, backends, steps, jsonPath } = options;
  const { batchSize: batch } = config.training;
  console.log(`Preset ${preset}, batch ${batch}`);
  const results: PageResult[] = [];
  for (const backend of ownBackends) {
    if (!backends.includes(backend)) continue;
    const request = { backend, preset, batch, steps, ...pageSchedule };
    results.push(await measurePage(browser, siteUrl, request, (line) => console.log(line)));
  }
  console.log(`\n${reportPage(results)}`);
  writeJson(jsonPath, results);
  return 0;
}

async function runStart(executablePath: string, siteUrl: string, options: BenchOptions): Promise<number> {
  const { preset, config, backends, steps: visits, jsonPath } = options;
  const { batchSize: batch } = config.training;
  console.log(`Preset ${preset}, batch ${batch}`);
  const results: StartResult[] = [];
  for (const backend of ownBackends) {
    if (!backends.includes(backend)) continue;
    // A profile of its own, which Playwright makes and deletes.
    const context = await chromium.launchPersistentContext('', { executablePath, args: [...browserFlags] });
    try {
      const request = { backend, preset, batch, visits };
      results.push(...(await measureStart(context, siteUrl, request, (line) => console.log(line))));
    } finally {
      await context.close();
    }
  }
  console.log(`\n${reportStart(results)}`);
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
