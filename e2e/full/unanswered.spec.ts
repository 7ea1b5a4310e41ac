/** @file A dataset's manifest that never answers. */
import { words } from '../app/playground';
import { test } from '../app/test';

test.use({ missingFiles: true });

test('a manifest that never answers holds nothing up: another preset is chosen and trains', async ({
  playground,
  page,
}) => {
  // Never answered.
  await page.route('**/datasets/cifar10/manifest.json', () => undefined);
  await playground.open({ backend: 'wasm', preset: 'cifar10-tiny' });
  await playground.runsOn('wasm');
  await playground.hasStatus('loading');
  await playground.openSettings();
  await playground.choiceField(words.en.actions.preset).selectOption('quick-shapes');
  await playground.closeSettings();
  await playground.hasStatus('idle');
  await playground.press('step');
  await playground.hasStep(1);
});
