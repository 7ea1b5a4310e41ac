/**
 * @file The controls of the augmentation: presets, and the order of the transforms.
 */
import type { Page } from '@playwright/test';
import { parseConfig } from '../src/config/parse-config';
import { transformNames } from '../src/transforms/transforms';
import { words as controlWords } from '../src/features/controls/words';
import { words } from './app/playground';
import { expect, test } from './app/test';

const { order } = parseConfig({}).augment;
const quick = { backend: 'wasm', preset: 'quick' };
const { augmentation, groups } = words.en;

const augmentOf = (page: Page) => new URL(page.url()).searchParams.get('augment');
const orderOf = (page: Page) => new URL(page.url()).searchParams.get('augment.order')?.split(',');

test('one word sets every transform, and their order changes by keyboard and by dragging', async ({
  playground,
  page,
}) => {
  await playground.openReady({ ...quick, augment: 'crop-only' });
  const { knobs } = controlWords.en;
  const picker = page.getByLabel(knobs.augment.label, { exact: true });
  await expect(picker).toHaveValue('crop-only');
  await picker.selectOption('none');
  await expect.poll(() => augmentOf(page)).toBe('none');
  await picker.selectOption('simclr');
  await expect.poll(() => augmentOf(page)).toBeNull();

  await playground.openSettings();
  const item = (name: keyof typeof groups) =>
    page.getByRole('listitem').getByRole('button', { name: groups[name] });
  await item('crop').focus();
  await page.keyboard.press('Space');
  await expect(
    page.getByText(`Random resized crop picked up, at place 1 of ${transformNames.length}`),
  ).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await expect(
    page.getByText(`Random resized crop is at place 2 of ${transformNames.length}`),
  ).toBeAttached();
  await page.keyboard.press('Space');
  await expect.poll(() => orderOf(page)?.slice(0, 3)).toEqual([order[1], 'crop', order[2]]);
  // Escape puts a transform that is picked up back, and closes the drawer only then.
  await page.keyboard.press('Space');
  await expect(
    page.getByText(`Random resized crop picked up, at place 2 of ${transformNames.length}`),
  ).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Random resized crop stays where it was')).toBeAttached();
  await expect(playground.drawer).toBeVisible();

  await item('blur').scrollIntoViewIfNeeded();
  const from = (await item('blur').boundingBox())!;
  const to = (await item('jitter').boundingBox())!;
  await page.mouse.move(from.x + 40, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y - 5, { steps: 3 });
  await page.mouse.move(from.x + 40, to.y + to.height / 3, { steps: 5 });
  await page.mouse.up();
  const at = order.indexOf('jitter');
  await expect.poll(() => orderOf(page)?.slice(at, at + 3)).toEqual(['blur', 'jitter', 'grayscale']);

  await page.getByRole('button', { name: `Back to default: ${augmentation.defaultOrder}` }).click();
  await expect.poll(() => orderOf(page)).toBeUndefined();
});
