/**
 * @file The pair viewer: the views of any step, what they are to an anchor, and one image whose
 * transforms are set by hand.
 */
import type { Locator, Page } from '@playwright/test';
import { unjudged, words } from './app/playground';
import { words as laboratoryWords } from '../src/features/laboratory/words';
import { expect, test } from './app/test';

const quick = { backend: 'wasm', preset: 'quick', ...unjudged, 'training.epochs': 30 };
const { groups, transforms } = words.en;
const laboratory = laboratoryWords.en;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const gridView = (page: Page, name: string) =>
  page.getByTestId('laboratory-pairs').getByRole('button', { name });

/** What the canvas behind a button shows there; nothing while it is blank. */
const pixels = (cell: Locator) =>
  cell.evaluate((button) => {
    const canvas = button.closest('[data-focus-grid]')!.querySelector('canvas')!;
    const ground = canvas.getBoundingClientRect();
    const { left, top, width, height } = button.getBoundingClientRect();
    const place = [left - ground.left, top - ground.top, width, height].map(Math.round);
    const { data } = canvas.getContext('2d')!.getImageData(...(place as [number, number, number, number]));
    return data.some((value) => value > 0) ? data.join() : '';
  });

test('a step’s views can be asked for again, an anchor has one positive, and a pinned number holds in all ten views', async ({
  playground,
  page,
}) => {
  await playground.openReady(quick);
  await page.getByRole('heading', { name: laboratory.heading }).scrollIntoViewIfNeeded();
  await expect(gridView(page, 'image 16, view 2')).toBeVisible();
  const provenance = page.getByTestId('pairs-provenance');
  const cell = gridView(page, 'image 2, view 1');
  const step = page.getByLabel(laboratory.source.stepLabel);
  const show = async (text: string) => {
    await step.fill(text);
    await button(page, laboratory.source.show).click();
  };
  await expect.poll(() => pixels(cell)).not.toBe('');
  const first = await pixels(cell);

  await show('1,204');
  await expect(provenance).toContainText('Step 1,204, still to come');
  await expect.poll(() => pixels(cell)).not.toBe(first);
  const replayed = await pixels(cell);

  await button(page, laboratory.pairs.resampleAll).click();
  await expect(provenance).toContainText('which no step sees');
  await expect.poll(() => pixels(cell)).not.toBe(replayed);

  await show('7');
  await expect(provenance).toContainText('Step 7,');
  await show('1204');
  await expect(provenance).toContainText('Step 1,204, still to come');
  await expect.poll(() => pixels(cell)).toBe(replayed);

  await show('99999');
  await expect(playground.failure).toHaveText('There is no step 99999 in this run: its steps are 1 to 1860.');
  await expect(provenance).toContainText('Step 1,204');

  await button(page, laboratory.source.live).click();
  await playground.press('step');
  await playground.hasStep(1);
  await expect(provenance).toContainText('Step 1 of the run');
  await expect.poll(() => pixels(cell)).toBe(first);

  const { roles, pins } = laboratory;
  const { parameters } = transforms.jitter;
  await gridView(page, 'image 3, view 1').click();
  await page.mouse.move(0, 0);
  await expect(gridView(page, `image 3, view 1: ${roles.anchor}`)).toHaveCount(1);
  await expect(gridView(page, `: ${roles.positive}`)).toHaveAccessibleName(
    `image 3, view 2: ${roles.positive}`,
  );
  await expect(gridView(page, `: ${roles.negative}`)).toHaveCount(30);
  await page.keyboard.press('ArrowRight');
  await expect(gridView(page, `image 3, view 2: ${roles.anchor}`)).toBeFocused();

  const ten = page.getByTestId('magnified-views').getByRole('button');
  await expect(ten).toHaveCount(10);
  await ten.nth(3).click();
  await expect(page.getByRole('heading', { name: 'Step by step: draw 4' })).toBeVisible();
  await page.getByRole('tab', { name: groups.jitter }).click();
  await page.getByRole('slider', { name: parameters.hue, exact: true }).fill('0.25');
  const pin = `${groups.jitter}: ${parameters.hue} 0.25 turns`;
  await expect(page.getByTestId('pins')).toContainText(pin);
  for (const view of await ten.all()) await expect(view).toHaveAccessibleName(/hue \+0\.25/);
  await expect(page.getByTestId('strip-jitter')).toContainText(pins.pinned);

  await playground.isAccessible('[aria-labelledby=laboratory-heading]');

  await button(page, `Release ${pin}`).click();
  await expect(page.getByText(pins.none)).toBeVisible();
});
