/** @file Images of one's own: brought, looked at, trained on, kept and found again; without labels, and by the camera. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { browserFlags } from '../scripts/browser-flags';
import { findBrowser } from '../scripts/find-browser';
import { words } from '../src/features/own-images/words';
import { words as evidenceWords } from '../src/features/evidence/words';
import { expect, test } from './app/test';
import { unjudged } from './app/playground';

const fakeCamera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
test.use({ launchOptions: { executablePath: findBrowser(), args: [...browserFlags, ...fakeCamera] } });

const short = {
  backend: 'wasm',
  preset: 'quick',
  'training.batchSize': 4,
  // So long that it is still going wherever it is paused.
  'training.epochs': 2000,
  'training.logEvery': 1,
};
const bytesOf = (name: string) => readFileSync(`src/datasets/formats/cases/${name}`);
const file = (name: string) => ({
  name: name.split('/').at(-1)!,
  mimeType: 'application/octet-stream',
  buffer: bytesOf(name),
});

async function bring(page: Page, ...names: string[]): Promise<void> {
  await page.getByTestId('own-images-files').setInputFiles(names.map(file));
}

test('a zip with Korean names and files that are no images are looked at, trained on, found again and gone on with', async ({
  playground,
  page,
}) => {
  await playground.openReady({ ...short, ...unjudged });
  await playground.openStation('images');
  await page.getByTestId('own-images').click();
  const dialog = page.getByTestId('own-images-dialog');
  await bring(page, 'korean-cp949-bsdtar.zip', 'mixed-bag/cat/drawing.svg', 'mixed-bag/ship/cut.jpg');
  const look = dialog.getByTestId('look');
  await expect(look.getByTestId('guessed-names')).toContainText('말');
  await expect(look.getByTestId('bad-files')).toContainText('drawing.svg');
  await expect(look.getByTestId('bad-files')).toContainText('cut.jpg');
  await expect(look.getByTestId('budget')).toContainText('MB');
  await playground.isAccessible('[data-testid=own-images-dialog]');
  await look.getByRole('textbox', { name: /말/ }).fill('horse');
  await expect(look.getByTestId('train-on-own')).toHaveAttribute('aria-disabled', 'true');
  await look.getByTestId('confirm-names').click();
  await look.getByTestId('train-on-own').click();
  await playground.reachesStep(5, 60_000);
  await playground.press('pause');
  await playground.hasStatus('paused');
  const kept = await playground.step();
  // Of what is only on its way to the store when a page is left, nothing is promised.
  await page.getByTestId('runs').scrollIntoViewIfNeeded();
  await expect(page.getByTestId('run-row').getByText('MB')).not.toHaveText('0 MB');

  await page.reload();
  await playground.hasStatus('idle');
  expect(page.url()).toMatch(/dataset\.setSha256=[0-9a-f]{64}/);
  // As many as there are, though they are fewer than any other dataset has.
  expect(Number(new URL(page.url()).searchParams.get('dataset.trainingImages'))).toBe(12);
  await page.getByTestId('go-on').click();
  await playground.reachesStep(kept + 2);
  await playground.press('pause');
  await playground.hasStatus('paused');
  await playground.openStation('images');
  await page.getByTestId('own-images').click();
  const set = dialog.getByTestId('kept-set');
  const saved = page.waitForEvent('download');
  await set.getByRole('button', { name: words.en.save }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.zip$/);
  await set.getByRole('button', { name: /Delete/ }).click();
  await expect(set).toHaveCount(0);
  playground.expectedTrouble = /are not kept on this device/;
  await page.reload();
  await expect(playground.failure.first()).toContainText('not kept on this device');
});

test('reading is cancelled; the camera gives classes; images without labels train, and evidence says what it lacks', async ({
  playground,
  page,
}) => {
  let letGo = () => undefined as void;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/import\.worker/, async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  await playground.openReady(short);
  await playground.openStation('images');
  await page.getByTestId('own-images').click();
  const dialog = page.getByTestId('own-images-dialog');
  await bring(page, 'farm-infozip.zip');
  await dialog.getByRole('button', { name: words.en.cancel }).click();
  await expect(dialog.getByText(words.en.paste)).toBeVisible();
  letGo();

  await dialog.getByText(words.en.collect).click();
  await dialog.getByTestId('camera').click();
  const taken = dialog.getByTestId('taken');
  const isPlaying = () => dialog.locator('video').evaluate((video: HTMLVideoElement) => video.videoWidth > 0);
  await expect.poll(isPlaying).toBe(true);
  for (const [i, name] of ['a', 'a', 'b', 'b'].entries()) {
    await dialog.getByRole('textbox', { name: words.en.collectClass }).fill(name);
    await dialog.getByTestId('take-image').click();
    await expect(taken).toHaveAttribute('data-count', String(i + 1));
  }
  await dialog.getByRole('button', { name: words.en.readCollected }).click();
  await expect(dialog.getByTestId('look')).toHaveAttribute('data-count', '4');
  await expect(dialog.getByRole('checkbox', { name: 'Train on b' })).toBeChecked();
  await dialog.getByRole('button', { name: words.en.others }).click();

  await bring(page, 'unlabelled-sizes.zip');
  await expect(dialog.getByText(words.en.unlabelled)).toBeVisible();
  await dialog.getByTestId('train-on-own').click();
  await playground.reachesStep(3, 60_000);
  await playground.press('pause');
  await playground.hasStatus('paused');
  await page.getByTestId('verdict-awaited').scrollIntoViewIfNeeded();
  await expect(page.getByTestId('verdict-awaited')).toContainText(evidenceWords.en.unlabelled);
});

test('images are pasted, a folder is chosen, and a table comes from an address after a question', async ({
  playground,
  page,
  context,
}) => {
  await playground.openReady(short);
  await playground.openStation('images');
  await page.getByTestId('own-images').click();
  const dialog = page.getByTestId('own-images-dialog');
  const look = dialog.getByTestId('look');
  const others = () => dialog.getByRole('button', { name: words.en.others }).click();

  await expect(dialog.getByText(words.en.paste)).toBeVisible();
  const photo = bytesOf('single-photo.jpg').toString('base64');
  await page.evaluate((text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], 'image.jpg', { type: 'image/jpeg' }));
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, photo);
  await expect(look).toHaveAttribute('data-count', '1');
  await others();

  const choosing = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: words.en.folder }).click();
  await (await choosing).setFiles('src/datasets/formats/cases/folder-drop');
  await expect(look).toHaveAttribute('data-count', '9');
  await expect(dialog.getByRole('checkbox', { name: 'Train on ship' })).toBeChecked();
  await others();

  playground.expectedTrouble = /another host: https:..images.example.train.parquet/;
  const asked: string[] = [];
  await context.route('https://images.example/**', async (route) => {
    asked.push(route.request().url());
    const headers = { 'Access-Control-Allow-Origin': '*' };
    await route.fulfill({ body: bytesOf('huggingface-snappy.parquet'), headers });
  });
  await dialog.getByText(words.en.address).click();
  const field = dialog.getByRole('textbox', { name: words.en.addressLabel });
  await field.fill('http://images.example/train.parquet');
  await dialog.getByRole('button', { name: words.en.ask, exact: true }).click();
  await expect(dialog.getByText(words.en.noAddress)).toBeVisible();
  await field.fill('https://images.example/train.parquet');
  await dialog.getByRole('button', { name: words.en.ask, exact: true }).click();
  await expect(dialog.getByText('Contact images.example')).toBeVisible();
  expect(asked).toEqual([]);
  await dialog.getByRole('button', { name: words.en.yes }).click();
  await expect(look).not.toHaveAttribute('data-count', '0');
  expect(asked).toEqual(['https://images.example/train.parquet']);
});
