/**
 * @file Half precision by the browser's own 16-bit numbers: 100 steps' losses beside those of single precision. (That
 * its kernels hold is `verify`'s; that all but the numbers themselves works, the browser tests'.) Where the browser
 * has none, a run that asks for them is told so and computes in single precision.
 */
import { parseConfig } from '../../src/config/parse-config';
import type { HeadlessNews } from '../../src/headless';
import { expect, test } from './test';

const steps = 100;

test('half precision stays within 1 % of single precision, where there is any', async ({
  visit,
  baseURL,
}) => {
  const { visitor } = visit;
  await visitor.open(`${baseURL}headless.html`);
  const hasHalf = await visitor.ask(async () => {
    const adapter = await navigator.gpu?.requestAdapter();
    return adapter?.features.has('shader-f16') ?? false;
  });
  const backend = hasHalf ? 'webgpu' : 'wasm';
  const started = await visitor.ask(async (backend) => {
    const told: HeadlessNews[] = [];
    Object.assign(window, { told });
    window.receiveNews = (news) => Promise.resolve(void told.push(news));
    return window.callWorker('start', { backend, assetBase: location.href });
  }, backend as 'wasm');
  expect(started).not.toHaveProperty('failure');
  const lossesIn = async (precision: 'float32' | 'float16', runId: number) => {
    const config = parseConfig({
      engine: { precision },
      dataset: { trainingImages: 512 },
      optimizer: { learningRate: 1e-4 },
      training: { batchSize: 8, epochs: 2, logEvery: 1 },
    });
    const count = hasHalf ? steps : 1;
    const outcome = await visitor.ask(
      async (config, runId, steps) => {
        await window.callWorker('configure', { runId, config });
        return window.callWorker('train', { runId, steps, evaluateEvery: 0 });
      },
      config,
      runId,
      count,
    );
    expect(outcome).not.toHaveProperty('failure');
    const news = await visitor.ask(() => (window as unknown as { told: HeadlessNews[] }).told.splice(0));
    return {
      choice: news.find(({ topic }) => topic === 'precision')?.payload,
      losses: news.flatMap(({ topic, payload }) => (topic === 'step' ? [payload.loss] : [])),
    };
  };
  const half = await lossesIn('float16', 1);
  if (!hasHalf) {
    expect(half.choice).toMatchObject({ choice: { taken: 'float32', reason: 'not-offered' } });
    console.log(`${visitor.browser} has no shader-f16 here: half precision was not tried in it`);
    return;
  }
  expect(half.choice).toMatchObject({ choice: { taken: 'float16', reason: 'as-set' } });
  const single = await lossesIn('float32', 2);
  const apart = half.losses.map((loss, i) => Math.abs(loss / single.losses[i]! - 1));
  expect(apart).toHaveLength(steps);
  expect(Math.max(...apart)).toBeLessThan(0.01);
  expect(half.losses).not.toEqual(single.losses);
  console.log(`${visitor.browser}: losses at most ${(100 * Math.max(...apart)).toFixed(3)} % apart`);
});
