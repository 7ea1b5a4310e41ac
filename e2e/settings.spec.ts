/** @file Four knobs in sight, and all settings in a drawer: searched, changed, marked, and brought back. */
import { configFields } from '../src/config/config-fields';
import { words as controlWords } from '../src/features/controls/words';
import { words } from './app/playground';
import { expect, test } from './app/test';

const quick = { backend: 'wasm', preset: 'quick' };
const { config, pending } = words.en;

test('the four knobs set the run, and the drawer finds, marks and restores every setting', async ({
  playground,
  page,
}) => {
  const { knobs, ...said } = controlWords.en;
  await playground.openReady(quick);
  const button = page.getByTestId('all-settings');
  await expect(button).toHaveAttribute('data-changed', '0');
  const inSight = page.getByTestId('knobs');
  await inSight.getByLabel(knobs.augment.label, { exact: true }).selectOption('crop-only');
  await inSight.getByRole('combobox', { name: knobs.head.label }).selectOption('linear');
  const temperature = inSight.getByRole('textbox', { name: knobs.temperature.label });
  await temperature.fill('0.1');
  await temperature.press('Enter');
  await inSight.getByRole('slider', { name: knobs.batchSize.label }).press('ArrowRight');
  await expect(page).toHaveURL(
    /augment=crop-only.*model\.head\.kind=linear.*loss\.temperature=0\.1.*batchSize=33/,
  );
  await expect(button).toHaveAttribute('data-changed', '5');

  // By its key from wherever the focus is, and back to there.
  await playground.button('reset').focus();
  await page.locator('body').evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('s');
  const search = playground.drawer.getByRole('searchbox', { name: said.search });
  await expect(search).toBeFocused();
  for (let stop = 0; stop < 4; stop++) {
    await page.keyboard.press('Shift+Tab');
    expect(await playground.drawer.evaluate((drawer) => drawer.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(playground.drawer).toHaveCount(0);
  await button.press('Enter');
  await expect(search).toBeFocused();

  const fields = playground.drawer.locator('[data-path]');
  const paths = () => fields.evaluateAll((all) => all.map((field) => (field as HTMLElement).dataset['path']));
  const changed = playground.drawer.locator('[data-path][data-changed]');
  await expect(changed).toHaveCount(5);
  await page.keyboard.type('temperature LOSS');
  await expect.poll(paths).toEqual(['loss.temperature', 'loss.normalise']);
  await expect(playground.drawer.getByText(said.isChanged, { exact: true })).toBeVisible();
  // Also what has no effect now.
  await search.fill('optimizer.momentum');
  await expect.poll(paths).toEqual(['optimizer.momentum']);
  await expect(playground.drawer.getByText(said.unused)).toBeVisible();
  await search.fill('no such setting');
  await expect(playground.drawer).toContainText(said.notFound);
  await search.fill('augment.');
  await expect(fields).toHaveCount(configFields.filter(({ path }) => path.startsWith('augment.')).length);

  await search.fill('temperature loss');
  await playground.drawer.getByRole('button', { name: said.restore.replace('{{value}}', '0.5') }).click();
  await expect(changed).toHaveCount(0);
  await expect(playground.numberField(config.loss.temperature.label)).toHaveValue('0.5');
  await search.fill('');
  await expect(changed).toHaveCount(4);
  await playground.drawer.getByRole('button', { name: said.restoreAll }).click();
  await expect(changed).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await expect(button).toHaveAttribute('data-changed', '0');
  await expect(page).toHaveURL(/preset=quick(&|$)/);

  // A run that has begun keeps its settings, and both places say so.
  await playground.press('step');
  await playground.hasStep(1);
  await playground.openSettings();
  const epochs = playground.numberField(config.training.epochs.label);
  await epochs.fill('7');
  await epochs.press('Enter');
  await expect(playground.drawer.getByText(pending.title)).toBeVisible();
  await playground.closeSettings();
  await expect(page.getByRole('banner').getByText(pending.title)).toBeVisible();
});
