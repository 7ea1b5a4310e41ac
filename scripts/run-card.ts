/**
 * @file `npm run bench -- --card`: all that a machine with a card can tell, in one command and one JSON; on a
 * processor that plays a card the same with small numbers.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { cpus, version } from 'node:os';
import { dirname } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { build } from 'vite';
import { measureEvidence } from '../bench/page-tasks';
import { epochsWithin, planFor, type CardPlan } from '../bench/card/plan';
import { reportCard, timesOf } from '../bench/card/report';
import type { Adapter, CardResult, CardRun } from '../bench/card/result';
import type { StepsRequest } from '../bench/card/steps';
import { benchSite } from '../bench/site';
import { withFields } from '../src/config/parse-config';
import { presetConfig, type PresetName } from '../src/config/presets';
import type { RunConfig } from '../src/config/run-config';
import { benchConfig } from './bench-options';
import { browserFlags } from './browser-flags';
import { timePytorch } from './card-pytorch';
import { ensureBuilt } from './ensure-built';
import { findBrowser } from './find-browser';
import { converse } from './headless-session';
import { openFolder } from './out-folder';
import { serveBuilt } from './serve-built';
import { verifyCases, type Verified } from './verify-cases';
import { readVerifyOptions } from './verify-options';

/** All of the published images, where `npm run datasets` has fetched them; else those of the repository. */
const fullSet = { folder: 'public/datasets/cifar10/full', images: 50_000 };
/** Of a run, between looks at the clock. */
const msPerPart = 20_000;

const say = (line: string) => console.log(line);

/** @returns the exit code: 1 where a reference vector does not hold */
export async function runCard(minutes: number, jsonPath: string): Promise<number> {
  const endsAt = Date.now() + minutes * 60_000;
  openFolder(dirname(jsonPath), () => undefined);
  const { plan, requests, ...measured } = await measureOnBench();
  const pytorch = timePytorch(requests, plan.steps.count, plan.size === 'small');
  const verified = await verify(plan);
  const evidence = await measureOnPage(plan);
  const short = await train(plan.short.preset, runConfig(plan.short), Infinity);
  const long = await trainFor((endsAt - Date.now()) / 60_000, plan, measured.steps);
  const result: CardResult = {
    ...{ date: new Date().toISOString().slice(0, 10), plan, ...measured },
    ...{ verified, pytorch, evidence, runs: [short, long] },
  };
  writeFileSync(jsonPath, `${JSON.stringify(result, null, 2)}\n`);
  console.log(`\n${reportCard(result)}\n\nWritten to ${jsonPath}`);
  return verified.failed.length ? 1 : 0;
}

type OnBench = Pick<CardResult, 'machine' | 'adapter' | 'steps' | 'beside'> & {
  plan: CardPlan;
  requests: Omit<StepsRequest, 'precision'>[];
};

async function measureOnBench(): Promise<OnBench> {
  await build(benchSite);
  return withBrowser({ port: 0, config: benchSite }, async (browser, url) => {
    const page = await browser.newPage();
    await page.exposeFunction('say', say);
    await page.goto(url);
    const adapter: Adapter = await page.evaluate(() => window.describeAdapter());
    const plan = planFor(adapter.isSoftware);
    say(`${adapter.name || 'An adapter without a name'}: a ${plan.size} plan`);
    const requests = plan.steps.presets.flatMap((preset) =>
      plan.steps.batches.map((batch) => ({
        ...{ preset, config: benchConfig(preset, batch), count: plan.steps.count },
      })),
    );
    const steps: CardResult['steps'] = [];
    for (const request of requests) {
      for (const precision of plan.steps.precisions) {
        const asked = { ...request, precision };
        const measure = ([one, features]: [StepsRequest, string[]]) => window.measureSteps(one, features);
        steps.push(await page.evaluate(measure, [asked, adapter.features] as [StepsRequest, string[]]));
      }
    }
    const { preset, batch, count, budgetMs } = plan.beside;
    const asked = {
      config: benchConfig(preset, batch),
      backends: ['webgpu'] as const,
      steps: count,
      budgetMs,
    };
    const beside = await page.evaluate((one) => window.runBeside(one), asked);
    return { machine: describeMachine(browser), adapter, plan, requests, steps, beside };
  });
}

function describeMachine(browser: Browser): CardResult['machine'] {
  const query = ['--query-gpu=name,driver_version,memory.total', '--format=csv,noheader'];
  const { status, stdout } = spawnSync('nvidia-smi', query, { encoding: 'utf8' });
  return {
    processor: cpus()[0]?.model.trim() ?? '',
    cores: cpus().length,
    system: `${process.platform} ${version()}`,
    browser: `Chromium ${browser.version()}`,
    driver: status === 0 ? stdout.trim() : undefined,
  };
}

async function verify({ verifies }: CardPlan): Promise<Verified> {
  const { files } = readVerifyOptions([]);
  let verified: Verified | undefined;
  await converse({
    async speak(worker) {
      await worker.call('start', { backend: 'webgpu', assetBase: worker.assetBase });
      verified = await verifyCases(worker, verifies === 'all' ? files : files.slice(0, 1));
    },
  });
  return verified!;
}

async function measureOnPage({ evidence }: CardPlan): Promise<CardResult['evidence']> {
  await ensureBuilt();
  return withBrowser({ port: 0 }, (browser, url) =>
    measureEvidence(browser, url, { backend: 'webgpu', ...evidence }, say),
  );
}

/** As many epochs of the long run as the time is enough for, by what its steps took before. */
async function trainFor(minutes: number, plan: CardPlan, steps: CardResult['steps']): Promise<CardRun> {
  const { preset } = plan.long;
  let config = runConfig(plan.long);
  if (existsSync(`${fullSet.folder}/manifest.json`) && plan.size === 'full') {
    config = withFields(config, [['dataset.trainingImages', fullSet.images]]);
  }
  const { batchSize } = config.training;
  const nearest = steps.filter((one) => one.preset === preset && one.precision === 'float32').at(-1)!;
  const msPerImage = Math.min(...timesOf(nearest).map(({ msPerStep }) => msPerStep)) / nearest.batch;
  const stepsPerEpoch = Math.floor(config.dataset.trainingImages / batchSize);
  const epochs = plan.size === 'small' ? 1 : epochsWithin(minutes, stepsPerEpoch * batchSize * msPerImage);
  config = withFields(config, [
    ['training.epochs', epochs],
    ['schedule.warmupEpochs', Math.min(config.schedule.warmupEpochs, epochs / 10)],
  ]);
  return train(preset, config, Date.now() + minutes * 60_000);
}

function runConfig({ preset, fields }: CardPlan['short']): RunConfig {
  return withFields(presetConfig(preset), fields);
}

/** To its end, or, past the time, to the end of a part; judged then. @param endsAt in milliseconds since 1970 */
async function train(preset: PresetName, config: RunConfig, endsAt: number): Promise<CardRun> {
  const total =
    config.training.epochs * Math.floor(config.dataset.trainingImages / config.training.batchSize);
  let run: CardRun | undefined;
  await converse({
    async speak(worker) {
      await worker.call('start', { backend: 'webgpu', assetBase: worker.assetBase });
      await worker.call('configure', { runId: 0, config });
      const startedAt = performance.now();
      const take = (steps: number, goesOn: boolean) =>
        worker.call('train', { runId: 0, steps, goesOn, evaluateEvery: 0 });
      let taken = 0;
      let part = Math.min(20, total - 1);
      while (taken + part < total && Date.now() < endsAt) {
        const partAt = performance.now();
        await take(part, true);
        taken += part;
        const msPerStep = (performance.now() - partAt) / part;
        part = Math.max(1, Math.min(Math.round(msPerPart / msPerStep), total - 1 - taken));
        if (taken === total - 1) break;
      }
      const seconds = (performance.now() - startedAt) / 1000;
      const summary = (await take(Date.now() < endsAt ? total - taken : 1, false))!;
      run = {
        ...{ preset, encoder: config.model.encoder, images: config.dataset.trainingImages },
        ...{
          batch: config.training.batchSize,
          epochs: config.training.epochs,
          steps: summary.steps,
          seconds,
        },
        msPerStepMedian: summary.msPerStepMedian,
        firstLoss: summary.first.loss,
        lastLoss: summary.last.loss,
        evaluation: summary.evaluation,
      };
      say(
        `${preset}: ${summary.steps} steps in ${seconds.toFixed(0)} s, loss ${summary.last.loss.toFixed(3)}`,
      );
    },
  });
  return run!;
}

async function withBrowser<Answer>(
  served: Parameters<typeof serveBuilt>[0],
  work: (browser: Browser, url: string) => Promise<Answer>,
): Promise<Answer> {
  const site = await serveBuilt(served);
  try {
    const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserFlags] });
    try {
      return await work(browser, site.url);
    } finally {
      await browser.close();
    }
  } finally {
    await site.close();
  }
}
