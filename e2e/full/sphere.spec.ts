/** @file Test images that arrive torn, and z of three dimensions on its sphere. */
import { words as mapWords } from '../../src/features/map/words';
import { panelTab } from '../app/panels';
import { unjudged } from '../app/playground';
import { expect, test } from '../app/test';

const map = mapWords.en;

// Layouts glide into each other.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

test('test images that arrive torn are asked for again; z of three dimensions is shown on its sphere', async ({
  playground,
  page,
}) => {
  const torn = '**/datasets/cifar10/test-*';
  await page.route(torn, (route) => route.fulfill({ body: 'torn' }));
  await playground.openReady({
    backend: 'wasm',
    preset: 'cifar10-tiny',
    ...unjudged,
    'dataset.trainingImages': 256,
    'model.head.outputUnits': 3,
  });
  await panelTab(page, 'map').click();
  const here = page.getByTestId('map-panel');
  await here.scrollIntoViewIfNeeded();
  await expect(here.getByRole('alert')).toContainText('cifar10/test-');
  await page.unroute(torn);
  // By itself, within half a minute.
  await expect(here.getByTestId('map-step')).toHaveAttribute('data-step', '0', { timeout: 60_000 });

  await here.getByRole('radio', { name: map.spaces.z, exact: true }).check();
  await expect(here.getByRole('radio', { name: map.views.sphere })).toBeChecked();
  const canvas = here.getByTestId('map-canvas');
  const pixels = () => canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL());
  const before = await pixels();
  await here.getByRole('button', { name: /^Map of/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(pixels).not.toBe(before);
});
