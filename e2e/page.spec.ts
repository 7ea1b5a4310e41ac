/**
 * @file What holds for the page whatever is trained: accessibility, languages, keyboard, links, narrow
 * screens, a worker that dies.
 */
import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { decode } from 'fast-png';
import { unzipSync } from 'fflate';
import type { Shared } from '../src/features/share/store';
import { words as shareWords } from '../src/features/share/words';
import { readCheckpoint } from '../src/runs/checkpoint';
import { causes } from '../src/config/errors/causes';
import { stationNames } from '../src/state/station-store';
import { unjudged, words } from './app/playground';
import { expect, test } from './app/test';

const quick = { backend: 'wasm', preset: 'quick', 'training.logEvery': 1 };

test('axe finds nothing amiss: in English and light, in Korean and dark', async ({ playground }) => {
  // With every transform’s controls in the drawer, and the lessons and the laboratory below; of digits there are few
  // test images to be judged meanwhile.
  await playground.openReady({
    ...quick,
    'dataset.name': 'mnist',
    augment: 'too-much',
    'evaluation.images': 200,
  });
  await playground.press('step');
  await playground.hasStep(1);
  await playground.hasStatus('paused');
  for (const name of stationNames) await playground.openStation(name);
  await playground.isAccessible();
  await playground.openSettings();
  await playground.isAccessible('[data-testid=settings]');
  await playground.closeSettings();
  await playground.chooseLanguage('ko');
  await playground.chooseTheme('dark');
  await playground.isAccessible();
  await playground.openSettings();
  await playground.isAccessible('[data-testid=settings]');
});

test('a run is led from the keyboard, goes on in another language, and leaves its numbers when its worker dies, with or without a word', async ({
  playground,
  page,
}) => {
  await page.addInitScript(() => {
    const workers: Worker[] = [];
    const { Worker: Original } = window;
    window.Worker = class extends Original {
      constructor(...start: ConstructorParameters<typeof Worker>) {
        super(...start);
        workers.push(this);
      }
    };
    window.addEventListener('end-workers', () => workers.forEach((worker) => worker.terminate()));
  });
  await playground.openReady({ ...quick, ...unjudged, 'training.epochs': 500 });
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: words.en.app.skip })).toBeFocused();
  while (!(await isFocused(playground.button('train')))) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await playground.reachesStep(2);
  await page.keyboard.press('Enter');
  await playground.hasStatus('paused');
  const paused = await playground.step();
  await page.keyboard.press('Tab');
  await expect(playground.button('step')).toBeFocused();
  await page.keyboard.press('Enter');
  await playground.hasStep(paused + 1);
  await page.keyboard.press('Tab');
  await expect(playground.button('reset')).toBeFocused();
  await page.keyboard.press('Enter');
  await playground.hasStep(0);

  await playground.press('train');
  await playground.reachesStep(2);
  await playground.chooseLanguage('ko');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(playground.button('pause')).toBeVisible();
  const before = await playground.step();
  expect(before).toBeGreaterThanOrEqual(2);
  await playground.reachesStep(before + 3);
  await playground.hasStatus('running');

  const worker = page.workers().find((one) => one.url().includes('training.worker'));
  await worker!.evaluate(() => {
    setTimeout(() => {
      throw new Error('out of memory');
    });
  });
  await expect(playground.failure).toContainText('학습 워커가 멈췄습니다. 지금까지의 수치는 남아 있습니다.');
  await expect(playground.failure.locator('code')).toHaveText(/out of memory$/);
  await playground.hasStatus('failed');
  // Nothing remains of a run that is over.
  const remaining = words.ko.progress.remaining.replace(/.*\}\} /, '');
  await expect(page.getByRole('banner')).not.toContainText(remaining);
  await expect(playground.loss).toHaveText(/^\d/);
  expect(await playground.step()).toBeGreaterThanOrEqual(3);
  const startsAgain = async () => {
    await playground.press('reset');
    await playground.hasStatus('idle');
    await playground.hasStep(0);
    await playground.press('step');
    await playground.hasStep(1);
  };
  await startsAgain();

  await playground.press('train');
  await playground.reachesStep(3);
  await page.evaluate(() => window.dispatchEvent(new Event('end-workers')));
  await expect(playground.failure).toContainText(causes.vanished.ko);
  await playground.hasStatus('failed');
  await expect(playground.loss).toHaveText(/^\d/);
  expect(await playground.step()).toBeGreaterThanOrEqual(3);
  await startsAgain();
});

test('a changed setting is in the link, which is shared by keyboard like files of the run, and brings the same losses again; at 390 pixels nothing runs over the edge', async ({
  playground,
  page,
  context,
}) => {
  await playground.openReady({ ...quick, ...unjudged });
  await playground.openSettings();
  const { label } = words.en.config.loss.temperature;
  const temperature = playground.numberField(label);
  await temperature.fill('0.2');
  await temperature.press('Enter');
  await expect(page).toHaveURL(/backend=wasm.*loss\.temperature=0\.2/);
  await temperature.fill('900');
  await temperature.press('Enter');
  await expect(playground.failure).toContainText('must be a number from 0.01 to 100');
  await playground.closeSettings();
  await playground.press('step');
  await playground.hasStep(1);
  await expect(playground.loss).toHaveText(/^\d\.\d\d$/);
  const loss = await playground.loss.getAttribute('data-loss');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const share = page.getByRole('button', { name: words.en.actions.share, exact: true });
  await share.press('Enter');
  const menu = page.getByRole('dialog', { name: words.en.actions.share });
  const choice = (shared: Shared) => menu.getByRole('button', { name: shareWords.en[shared].title });
  await expect(choice('link')).toBeFocused();
  await playground.isAccessible('[role="dialog"]');
  await page.keyboard.press('Enter');
  await expect(menu.getByTestId('shared-link')).toHaveText(shareWords.en.link.copied);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(page.url());
  const saved = async (shared: Exclude<Shared, 'link' | 'open'>) => {
    await page.keyboard.press('ArrowDown');
    await expect(choice(shared)).toBeFocused();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const name = download.suggestedFilename();
    await expect(menu.getByTestId(`shared-${shared}`)).toContainText(name);
    expect(name).toMatch(/^simclr-playground-shapes-simclr-seed0-step1\./);
    return readFile(await download.path());
  };
  // The card for a class needs a name first: e2e/full/student-card.spec.ts.
  await page.keyboard.press('ArrowDown');
  await expect(choice('class-card')).toBeFocused();
  const image = decode(await saved('card'));
  expect([image.width, image.height]).toEqual([1200, 630]);
  const [header, first] = (await saved('table')).toString().split('\r\n');
  const lossColumn = header!.split(',').indexOf('train/loss (nats)');
  expect(first!.split(',')[lossColumn]).toBe(loss);
  const charts = unzipSync(await saved('charts'));
  expect(Object.keys(charts)).toEqual(expect.arrayContaining(['charts/loss.svg', 'charts/cosine.png']));
  const chart = decode(charts['charts/loss.png']!);
  // 85 × 60 mm.
  expect([chart.width, chart.height]).toEqual([2008, 1417]);
  expect(chart.resolution).toEqual({ x: 23_622, y: 23_622, unit: 1 });
  expect(readCheckpoint(await saved('run')).config.loss.temperature).toBe(0.2);
  expect(Object.keys(unzipSync(await saved('pytorch')))).toContain('train.py');
  const everything = await saved('everything');
  const whole = [
    'checkpoint.safetensors',
    'metrics.csv',
    'metrics.jsonl',
    'h.npy',
    'tensors.tsv',
    'weights.safetensors',
  ];
  expect(Object.keys(unzipSync(everything))).toEqual(expect.arrayContaining(whole));
  const file = (name: string, buffer: Buffer) => ({ name, buffer, mimeType: 'application/octet-stream' });
  await menu.getByTestId('run-file').setInputFiles(file('all.zip', everything));
  await expect(menu.getByTestId('shared-open')).toContainText('all.zip');
  await playground.hasStatus('paused');
  await playground.hasStep(1);
  const { 'weights.safetensors': weights } = unzipSync(everything);
  await menu.getByTestId('run-file').setInputFiles(file('weights.safetensors', Buffer.from(weights!)));
  await playground.hasStatus('finished');
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(share).toBeFocused();
  await page.goto('about:blank');
  await page.goto(link);
  await playground.hasStatus('idle');
  await playground.openSettings();
  await expect(playground.numberField(label)).toHaveValue('0.2');
  await playground.closeSettings();

  await page.setViewportSize({ width: 390, height: 844 });
  // Until then the button is about to leave for it.
  await expect(page.getByTestId('bar-menu')).toBeVisible();
  await playground.press('step');
  await playground.hasStep(1);
  await expect(playground.loss).toHaveAttribute('data-loss', loss!);
  for (const language of ['en', 'ko'] as const) {
    await playground.chooseLanguage(language);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(width).toBeLessThanOrEqual(390);
  }
  // One line of the bar stays, wherever the page is scrolled to.
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const line = (await page.getByTestId('top-bar').boundingBox())!;
  expect([line.y, Math.ceil(line.height / 64)]).toEqual([0, 1]);
  for (const part of [playground.button('train'), playground.status, page.getByTestId('step-value')]) {
    await expect(part).toBeInViewport();
  }
  await page.getByTestId('bar-menu').click();
  await expect(page.getByTestId('backend-badge')).toBeInViewport();
  await playground.isAccessible('[data-testid=top-bar]');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('backend-badge')).toBeHidden();
  await expect(page.getByTestId('bar-menu')).toBeFocused();
});

async function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}
