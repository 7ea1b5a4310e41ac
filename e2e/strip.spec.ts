/** @file The diagram as a strip: what is always in sight of it, how its details unfold, and one view's roles all over the page. */
import { words as batchWords } from '../src/features/batch/words';
import { words as laboratoryWords } from '../src/features/laboratory/words';
import { unjudged, words } from './app/playground';
import { expect, test } from './app/test';

const { roles } = batchWords.en;

test('the strip stands above the curves on the first screen, unfolds by pointer and keyboard, and marks the roles of a view that is pointed at', async ({
  playground,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await playground.openReady({
    backend: 'wasm',
    preset: 'quick',
    'dataset.trainingImages': 200,
    ...unjudged,
  });
  await playground.press('step');
  await playground.hasStep(1);
  const watched = page.getByTestId('watched-step');
  await expect(watched).toHaveAttribute('data-step', '1');
  await expect(page.getByTestId('positive-cosine')).toHaveText(/^−?\d\.\d\d$/);

  const tops = () =>
    page.locator('[data-station] h2').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect.poll(async () => new Set((await tops()).map(Math.round)).size).toBe(1);
    const strip = (await page.getByRole('list', { name: words.en.app.diagram }).boundingBox())!;
    expect(strip.y + strip.height).toBeLessThan(height);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  const figure = page.getByRole('figure').filter({ has: page.getByTestId('chart-loss') });
  await expect.poll(async () => (await figure.boundingBox())!.y).toBeLessThan(900);

  const title = (name: 'views' | 'encoder') => playground.station(name).locator('h2 > button');
  const isOpen = (name: 'views' | 'encoder', open: boolean) =>
    expect(title(name)).toHaveAttribute('aria-expanded', String(open));
  await title('views').hover();
  await isOpen('views', true);
  await expect(page.getByTestId('pair-grid')).toBeVisible();
  await page.mouse.move(2, 2);
  await isOpen('views', false);
  await page.keyboard.press('Tab');
  await title('views').focus();
  await isOpen('views', true);
  await page.keyboard.press('ArrowRight');
  await isOpen('views', false);
  await isOpen('encoder', true);
  await page.keyboard.press('Escape');
  await isOpen('encoder', false);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowLeft');
  await isOpen('encoder', true);
  await expect(page.getByText(words.en.stations.encoder.lead)).toBeVisible();

  const views = playground.station('views');
  await views.getByRole('button', { name: 'image 3 ●', exact: true }).hover();
  const marked = (role: keyof typeof roles) => views.getByRole('button', { name: `: ${roles[role]}` });
  await expect(marked('anchor')).toHaveAccessibleName('image 3 ●: anchor');
  await expect(marked('positive')).toHaveAccessibleName('image 3 ◆: positive');
  await expect(marked('negative')).toHaveCount(14);
  // The laboratory shows the batch of the same step, once it is seen.
  const laboratory = page.getByTestId('laboratory-pairs');
  await page.getByRole('heading', { name: laboratoryWords.en.heading, exact: true }).scrollIntoViewIfNeeded();
  await laboratory.getByRole('button', { name: 'image 2, view 2', exact: true }).hover();
  await expect(laboratory.locator('button[data-role=positive]')).toHaveCount(1);
  await expect(marked('anchor')).toHaveAccessibleName('image 2 ◆: anchor');
  await expect(marked('positive')).toHaveAccessibleName('image 2 ●: positive');
  await page.mouse.move(2, 2);
  await expect(page.locator('button[data-role]')).toHaveCount(0);
});
