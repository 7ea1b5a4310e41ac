/**
 * @file The histogram shortcut on real images: without colour distortion the nearest histogram finds
 * nearly every partner; with it, few.
 */
import { words as shortcutWords } from '../src/features/shortcut/words';
import { expect, test } from './app/test';

test('colour distortion off: the shortcut’s number jumps; on: it falls, also between two steps of a run', async ({
  playground,
  page,
}) => {
  await playground.openReady({ backend: 'wasm', preset: 'cifar10-tiny' });
  const section = page.getByTestId('shortcut');
  const number = page.getByTestId('shortcut-accuracy');
  const { off, on } = shortcutWords.en.switch;
  const press = (name: string) => section.getByRole('button', { name, exact: true }).click();
  /** In percent, once the answer to the last change is there. */
  const accuracy = async () => {
    await expect(number).toHaveAttribute('data-outdated', 'false');
    return 100 * Number(await number.getAttribute('data-value'));
  };

  await section.scrollIntoViewIfNeeded();
  const before = await accuracy();
  expect(before).toBeLessThan(30);

  await press(off);
  await expect(section.getByRole('button', { name: off, exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(section).toContainText(shortcutWords.en.rows.settingsWithoutColour);
  await expect.poll(accuracy).toBeGreaterThan(90);
  await expect(page).toHaveURL(/augment=crop-only/);

  await press(on);
  await expect.poll(accuracy).toBe(before);

  await playground.isAccessible('[data-testid="shortcut"]');

  await playground.press('train');
  await playground.reachesStep(1);
  await press(off);
  await expect.poll(accuracy).toBeGreaterThan(90);
  await playground.hasStatus('running');
});
