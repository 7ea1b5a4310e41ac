import { beforeAll, expect, it, vi } from 'vitest';
import { openDeviceViews } from '../transforms/device-views';
import { parseConfig } from '../config/parse-config';
import { source as shapes } from '../datasets/sources/shapes/source';
import { prepareWasm } from '../kernels/wasm/against-cpu.test-support';
import { ViewWorkerClient } from './view-worker-client';
import { PrefetchedViews } from './prefetch-views';

beforeAll(prepareWasm);

it('a real worker makes the same views as the backend, bit for bit', async () => {
  const dataset = await shapes.open({
    split: 'train',
    count: 64,
    seed: 0,
    assetBase: '',
    onProgress: () => undefined,
  });
  const { augment: config } = parseConfig({ augment: { blur: { probability: 0.5 } } });
  const settings = { dataset, config, seed: 1, views: 2 } as const;
  const maker = new ViewWorkerClient();
  const source = new PrefetchedViews(settings, maker, openDeviceViews);
  await expect.poll(() => maker.ready).toBe(true);
  const made = vi.spyOn(maker, 'numbers');
  const prompt = openDeviceViews(settings);
  for (const step of [0, 1, 2]) {
    const batch = { step, indices: Uint32Array.from({ length: 32 }, (_, i) => (i * 7 + step) % 64) };
    source.announce(batch);
    const views = await source.render(batch);
    const values = await views.data<'float32'>();
    views.dispose();
    expect(await made.mock.results[step]!.value).toEqual(values);
    const expected = await prompt.render(batch);
    expect(values).toEqual(await expected.data());
    expected.dispose();
  }
  prompt.dispose();
  source.dispose();
});
