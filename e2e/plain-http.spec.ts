/** @file The page over plain http from another machine, which browsers trust less than https and localhost. */
import { browserFlags } from '../scripts/browser-flags';
import { findBrowser } from '../scripts/find-browser';
import { causes } from '../src/config/errors/causes';
import { PlainHost } from './app/plain-host';
import { words } from './app/playground';
import { expect, test } from './app/test';

const port = 4521;
const classroom = `http://class.example:${port}/`;
const resolver = '--host-resolver-rules=MAP class.example 127.0.0.1';
test.use({
  baseURL: classroom,
  launchOptions: { executablePath: findBrowser(), args: [...browserFlags, resolver] },
});

test('over plain http it trains, and says that it is the address which hides WebGPU', async ({
  page,
  playground,
}) => {
  const host = new PlainHost(port);
  await host.listen();
  await page.goto(`${classroom}?preset=quick&dataset.trainingImages=64&evaluation.everySteps=0`);
  await playground.hasStatus('idle');
  const badge = page.getByTestId('backend-badge');
  await expect(badge).toHaveText('WebAssembly on 1 thread');
  await badge.getByRole('button').click();
  await expect(page.getByText(words.en.backend.reason['insecure-context'])).toBeVisible();
  await playground.press('step');
  await playground.hasStep(1);

  await page.goto(`${classroom}?preset=quick&backend=webgpu&evaluation.everySteps=0`);
  await expect(playground.failure).toContainText(causes['insecure-context'].en);
  await playground.openSettings();
  await playground.numberField(words.en.config.loss.temperature.label).fill('0.3');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/loss\.temperature=0\.3/);
  await playground.closeSettings();
  await playground.chooseLanguage('ko');
  await expect(playground.failure).toContainText(
    `WebGPU 엔진을 여기서 실행할 수 없습니다. ${causes['insecure-context'].ko}`,
  );
  host.close();
});
