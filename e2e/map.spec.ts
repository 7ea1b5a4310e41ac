/**
 * @file What the network makes of images that training has not seen: the map and the neighbours,
 * during a real run.
 */
import type { Locator, Page } from '@playwright/test';
import { panelTab } from './app/panels';
import { unjudged, words } from './app/playground';
import { words as evidenceWords } from '../src/features/evidence/words';
import { words as mapWords } from '../src/features/map/words';
import { words as neighboursWords } from '../src/features/neighbours/words';
import { expect, test } from './app/test';

const quick = {
  backend: 'wasm',
  preset: 'quick',
  ...unjudged,
  'dataset.trainingImages': 500,
  'training.logEvery': 1,
};
const [evidence, map, neighbours] = [evidenceWords.en, mapWords.en, neighboursWords.en];

// Layouts glide into each other.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

async function open(page: Page, name: 'map' | 'neighbours'): Promise<Locator> {
  const panel = page.getByTestId(`${name}-panel`);
  await panelTab(page, name).click();
  await panel.scrollIntoViewIfNeeded();
  return panel;
}

const reveal = (panel: Locator) => panel.getByRole('switch', { name: evidence.labels.reveal }).click();

test('the map and the neighbours follow a run, and show classes when asked', async ({ playground, page }) => {
  await playground.openReady(quick);
  const untrained = await open(page, 'neighbours');
  await expect(untrained.getByTestId('neighbours-state')).toHaveText(/Nothing has been trained yet/);
  const here = await open(page, 'map');
  await expect(here.getByTestId('map-step')).toHaveAttribute('data-step', '0');
  await playground.press('train');
  await playground.reachesStep(5);
  await playground.press('pause');
  await playground.hasStatus('paused');
  await here.scrollIntoViewIfNeeded();
  await expect(here.getByTestId('map-step')).toHaveAttribute('data-step', String(await playground.step()));

  const slider = here.getByRole('slider', { name: map.slider });
  await slider.press('Home');
  await expect(here.getByTestId('map-step')).toHaveAttribute('data-step', '0');
  await slider.press('End');
  await expect(here.getByTestId('map-step')).toHaveAttribute('data-step', String(await playground.step()));

  await here.getByRole('radio', { name: map.views.umap }).check();
  const work = here.getByTestId('umap-work');
  await expect(work).toHaveAttribute('data-state', 'running');
  await expect(work.getByRole('progressbar')).toBeVisible();
  await work.getByRole('button', { name: map.stop }).click();
  await expect(work).toHaveAttribute('data-state', 'stopped');
  await expect(work.getByRole('button', { name: map.again })).toBeEnabled();

  const readout = here.getByTestId('map-readout');
  await expect(here.getByTestId('class-legend')).toHaveCount(0);
  await reveal(here);
  await expect(here.getByTestId('class-legend').getByRole('listitem')).toHaveCount(8);
  const drawn = here.getByRole('button', { name: /^Map of 500 test images/ });
  await drawn.focus();
  await page.keyboard.press('ArrowRight');
  await expect(readout).toHaveText(/^test image \d+, \w+$/);
  const before = await readout.textContent();
  await page.keyboard.press('ArrowRight');
  await expect(readout).not.toHaveText(before!);
  await page.keyboard.press('Enter');
  await expect(here.getByTestId('map-neighbours').getByRole('listitem')).toHaveCount(8);
  await expect(here.getByText(/^\d of 8 are of the same class\.$/)).toBeVisible();
  await playground.isAccessible('[data-testid=map-panel]');

  const near = await open(page, 'neighbours');
  const state = near.getByTestId('neighbours-state');
  await expect(state).toHaveAttribute('data-step', String(await playground.step()));
  for (const space of ['pixels', 'untrained', 'trained']) {
    await expect(near.getByTestId(`neighbours-${space}`).getByRole('listitem')).toHaveCount(8);
  }
  const answered = await state.getAttribute('data-id');
  await near.getByRole('button', { name: neighbours.another }).click();
  await expect(state).not.toHaveAttribute('data-id', answered!);
  await expect(near.getByText(/^\d of 8 of the same class$/)).toHaveCount(3);

  const file = near.getByTestId('own-image');
  const imageError = near.getByTestId('image-error');
  const dropped = (name: string, mimeType: string, buffer: Buffer) =>
    file.setInputFiles({ name, mimeType, buffer });
  await dropped('notes.txt', 'text/plain', Buffer.from('hello'));
  await expect(imageError).toHaveText(/^notes\.txt is a text file/);
  await dropped('IMG_1.jpg', 'image/jpeg', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'));
  await expect(imageError).toHaveText(/^IMG_1\.jpg is a HEIC image.*Most Compatible\.$/);
  await near.getByText(neighbours.drop).evaluate((zone) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'https://example.org/cat.png');
    zone.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  });
  await expect(imageError).toHaveText(neighbours.refused.nothing);
  const shot = await page.screenshot({ clip: { x: 0, y: 0, width: 300, height: 200 } });
  await dropped('mine.png', 'image/png', shot);
  await expect(near.getByText('your image mine.png')).toBeVisible();
  await expect(imageError).toHaveCount(0);
  await expect(near.locator('[aria-busy=true]')).toHaveCount(0);
  await expect(near.getByText(/^mostly \w+ \(\d of 8\)$/)).toHaveCount(3);
  const invert = near.getByRole('checkbox', { name: neighbours.invert });
  await expect(invert).toHaveCount(0);
  await playground.isAccessible('[data-testid=neighbours-panel]');

  await playground.openSettings();
  await playground.choiceField(words.en.config.dataset.name.label).selectOption('mnist');
  await playground.closeSettings();
  await playground.press('reset');
  await near.scrollIntoViewIfNeeded();
  await expect(near.getByText(neighbours.privacy.replace(/.*\{\{height\}\}/, '28'))).toBeVisible();
  await dropped('paper.png', 'image/png', shot);
  await expect(near.getByText('your image paper.png')).toBeVisible();
  await expect(near.getByText(neighbours.invertHint)).toBeVisible();
  await invert.check();
  await expect(near.getByText(neighbours.invertHint)).toHaveCount(0);
});
