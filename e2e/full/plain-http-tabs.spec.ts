/** @file Two tabs over plain http, where browsers have no locks, do not write over each other's run. */
import { causes } from '../../src/config/errors/causes';
import { browserFlags } from '../../scripts/browser-flags';
import { findBrowser } from '../../scripts/find-browser';
import { PlainHost } from '../app/plain-host';
import { Playground, unjudged } from '../app/playground';
import { expect, test } from '../app/test';

const port = 4522;
const classroom = `http://class.example:${port}/`;
const resolver = '--host-resolver-rules=MAP class.example 127.0.0.1';
test.use({
  baseURL: classroom,
  launchOptions: { executablePath: findBrowser(), args: [...browserFlags, resolver] },
});

const short = {
  ...{ backend: 'wasm', preset: 'quick', 'dataset.name': 'shapes', 'dataset.trainingImages': 96 },
  ...{ 'training.batchSize': 16, 'training.epochs': 32, 'training.logEvery': 1, ...unjudged },
};

test('over plain http a run belongs to the tab that trains it, until that tab does not answer', async ({
  page,
  playground,
}) => {
  const host = new PlainHost(port);
  await host.listen();
  await page.addInitScript(() => {
    globalThis.BroadcastChannel = class extends BroadcastChannel {
      override postMessage(message: unknown): void {
        if (!('isFrozen' in globalThis)) super.postMessage(message);
      }
    };
  });
  await playground.openReady(short);
  expect(await page.evaluate(() => 'locks' in navigator)).toBe(false);
  await playground.press('train');
  await playground.reachesStep(5);
  await playground.press('pause');
  await playground.hasStatus('paused');
  const kept = await playground.step();
  await page.getByTestId('runs').scrollIntoViewIfNeeded();
  await expect(page.getByTestId('run-row')).toContainText(`step ${kept}`);

  const other = new Playground(await page.context().newPage());
  await other.openReady(short);
  await expect(other.page.getByTestId('go-on')).toHaveCount(0);
  await other.page.getByTestId('runs').scrollIntoViewIfNeeded();
  const open = other.page.getByTestId('run-row').getByRole('button', { name: 'Open “' });
  await open.click();
  await expect(other.page.getByTestId('run-notices')).toContainText('open in another tab');
  await other.hasStep(0);

  await page.evaluate(() => Object.assign(globalThis, { isFrozen: true }));
  await open.click();
  await other.hasStep(kept);
  await other.press('train');
  await other.reachesStep(kept + 5);
  await other.press('pause');
  await other.hasStatus('paused');
  const further = await other.step();
  await expect(other.page.getByTestId('run-row')).toContainText(`step ${further}`);

  await playground.press('train');
  await expect(page.getByTestId('not-kept')).toContainText(causes['store-taken'].en);
  await playground.press('pause');
  await playground.hasStatus('paused');
  await other.page.reload();
  await other.hasStatus('idle');
  await other.page.getByTestId('runs').scrollIntoViewIfNeeded();
  await expect(other.page.getByTestId('run-row')).toContainText(`step ${further} of`);
  host.close();
});
