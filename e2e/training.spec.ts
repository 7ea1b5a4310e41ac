/**
 * @file The newcomer’s journey, for real: CIFAR-10 pictures, a falling loss, pause, step, reset.
 */
import { expect, test } from './app/test';

/** Real pictures, but few of them and few at a time, so that a software GPU gets somewhere. */
const smallRun = {
  preset: 'cifar10-tiny',
  'dataset.trainingPictures': 64,
  'training.batchSize': 32,
  'training.epochs': 500,
  'training.logEvery': 1,
  'optimizer.learningRate': 0.002,
};

for (const { backend, steps } of [
  { backend: 'wasm', steps: 24 },
  { backend: 'webgpu', steps: 12 },
] as const) {
  test(`on ${backend} the loss falls on real pictures`, async ({ playground, page }) => {
    test.setTimeout(300_000);
    await playground.openReady({ backend, ...smallRun });
    await playground.runsOn(backend);
    await expect(page.getByText('CIFAR-10', { exact: true }).first()).toBeVisible();

    await playground.press('train');
    await playground.reachesStep(2, 120_000);
    await playground.press('pause');
    await playground.hasStatus('paused');
    const pausedAt = await playground.step();

    await playground.press('step');
    await playground.hasStep(pausedAt + 1);
    await playground.hasStatus('paused');

    await playground.press('train');
    await playground.reachesStep(steps, 240_000);
    await playground.press('pause');
    await playground.hasStatus('paused');
    const steppedTo = await playground.step();
    await playground.hasLossPoints(steppedTo);
    await expect.poll(() => playground.lossHeights()).toHaveLength(steppedTo);
    const heights = await playground.lossHeights();
    const third = Math.floor(heights.length / 3);
    expect(mean(heights.slice(-third))).toBeLessThan(mean(heights.slice(0, 3)) - 5);

    await playground.press('reset');
    await playground.hasStatus('idle');
    await playground.hasStep(0);
    await expect(playground.loss).toHaveText('–');
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
