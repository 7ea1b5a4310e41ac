/**
 * @file The newcomer’s journey, for real: CIFAR-10 images, a falling loss, pause, step, reset; and runs
 * that are broken off, or cannot begin.
 */
import type { Page } from '@playwright/test';
import { failurePresetNames } from '../src/config/failure-presets';
import { ntXent } from '../src/losses/nt-xent/description';
import { unjudged, words } from './app/playground';
import { words as probesWords } from '../src/features/probes/words';
import { expect, test } from './app/test';

/** Real images, but few of them and few at a time, so that a software GPU gets somewhere. */
const smallRun = {
  preset: 'cifar10-tiny',
  'dataset.trainingImages': 64,
  'training.epochs': 500,
  'training.logEvery': 1,
  'optimizer.learningRate': 0.002,
};

test('on webgpu the loss falls on real images, and a run whose device is lost goes on with another', async ({
  playground,
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  await playground.openReady({ backend: 'webgpu', ...smallRun, ...unjudged, 'training.batchSize': 8 });
  await playground.runsOn('webgpu');
  await playground.station('images').locator('h2 > button').click();
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
  await playground.reachesStep(8, 240_000);
  await playground.press('pause');
  await playground.hasStatus('paused');
  const steppedTo = await playground.step();
  await playground.hasLossPoints(steppedTo);
  await expect.poll(() => playground.lossLine()).toHaveLength(steppedTo);
  const heights = (await playground.lossLine()).map(({ y }) => y);
  const third = Math.floor(heights.length / 3);
  expect(mean(heights.slice(-third))).toBeLessThan(mean(heights.slice(0, 3)) - 5);

  playground.expectedTrouble = /reference no longer exists|GPU|device/i;
  await playground.press('train');
  await playground.reachesStep(steppedTo + 1);
  const session = await browser.newBrowserCDPSession();
  // It ends without an answer.
  void session.send('Browser.crashGpuProcess').catch(() => undefined);
  await playground.hasStatus('failed');
  await page.getByTestId('go-on').click();
  await playground.reachesStep(steppedTo + 2, 60_000);
  await playground.runsOn('webgpu');
  await playground.press('pause');
  await playground.hasStatus('paused');

  await playground.press('reset');
  await playground.hasStatus('idle');
  await playground.hasStep(0);
  await expect(playground.loss).toHaveText('–');
});

test('a batch larger than the dataset is refused, a smaller one trains; a run that is reset or broken in its midst leaves nothing on show', async ({
  playground,
  page,
}) => {
  await playground.openReady({
    backend: 'wasm',
    preset: 'quick',
    ...unjudged,
    'dataset.trainingImages': 100,
    'training.batchSize': 128,
    'training.epochs': 500,
    'training.logEvery': 1,
  });
  await playground.press('train');
  await expect(playground.failure).toContainText('100 images, fewer than one batch of 128');
  await playground.hasStatus('failed');
  await playground.openSettings();
  const batchSize = playground.numberField(words.en.config.training.batchSize.label);
  await batchSize.fill('8');
  await batchSize.press('Enter');
  await playground.closeSettings();
  await playground.hasStatus('idle');
  await expect(playground.failure).toHaveCount(0);
  await expect(page.getByText(words.en.pending.title)).toHaveCount(0);
  const chart = page.getByRole('figure').filter({ has: page.getByTestId('chart-loss') });
  await expect(chart).toContainText(ntXent.collapsed.value(8).toFixed(3));
  const lossesAtZero = await watchLossAtZero(page);
  const { presets } = probesWords.en.breakIt;
  const again = [
    async () => {
      await playground.press('reset');
      await playground.press('train');
    },
    () => page.getByRole('button', { name: presets[failurePresetNames[0]!].name, exact: true }).click(),
  ];
  await playground.press('train');
  for (const beginAgain of again) {
    await playground.reachesStep(3);
    await playground.hasStatus('running');
    await beginAgain();
    await playground.reachesStep(1);
    await playground.press('pause');
    await playground.hasStatus('paused');
    const step = await playground.step();
    await expect.poll(() => playground.lossLine()).toHaveLength(step);
    await playground.hasLossPoints(step);
    const places = (await playground.lossLine()).map(({ x }) => x);
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    await playground.press('train');
  }
  expect(await lossesAtZero.jsonValue()).toEqual([]);
});

/** Fills up with the losses that are on show beside step 0. */
function watchLossAtZero(page: Page) {
  return page.evaluateHandle(() => {
    const seen: string[] = [];
    const look = () => {
      const [step, loss] = ['step-value', 'loss-value'].map((id) =>
        document.querySelector<HTMLElement>(`[data-testid=${id}]`),
      );
      if (step!.dataset['step'] === '0' && loss!.textContent !== '–') seen.push(loss!.textContent);
    };
    new MutationObserver(look).observe(document.body, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
    return seen;
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
