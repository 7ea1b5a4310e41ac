/** @file Cards that are held before the camera: Chromium's own fake device shows codes, one after another. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { words as boardWords } from '../../src/features/board/words';
import { writeCard } from '../../src/runs/class-card';
import { browserFlags } from '../../scripts/browser-flags';
import { cardOf } from '../app/class-cards';
import { codeVideo } from '../app/qr-video';
import { expect, test } from '../app/test';

const hostile = '["simclr-card",1,{"__proto__":{"polluted":1}},"","",[],null,[]]';
const video = join(mkdtempSync(join(tmpdir(), 'board-')), 'codes.y4m');
writeFileSync(video, codeVideo([writeCard(cardOf(1)), hostile, writeCard(cardOf(2))]));

test.use({
  permissions: ['camera'],
  launchOptions: async ({ launchOptions }, provide) => {
    const camera = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${video}`];
    await provide({ ...launchOptions, args: [...browserFlags, ...camera] });
  },
});

test('codes before the camera come onto the board once each, and a hostile one does not', async ({
  playground,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('./#board');
  const switchOn = page.getByRole('button', { name: boardWords.en.camera });
  await switchOn.click();
  const news = page.getByTestId('board-news');
  await expect(news).toHaveAttribute('data-students', '2');
  await expect(page.getByTestId('refused-cards').getByRole('listitem')).toHaveCount(1);
  await page.getByTestId('refused-cards').getByRole('button').click();
  await expect(page.getByLabel(boardWords.en.cameraView)).toBeVisible();
  await playground.isAccessible();
  // The curves are on the first screen while codes are read.
  const bottom = async () => {
    const { y, height } = (await page.getByTestId('board-chart').boundingBox())!;
    return y + height;
  };
  const way = (await page.getByTestId('lesson').locator('> footer').boundingBox())!;
  expect(await bottom()).toBeLessThanOrEqual(way.y);
  const off = page.getByRole('button', { name: boardWords.en.cameraOff });
  await off.click();
  await expect(page.getByLabel(boardWords.en.cameraView)).toHaveCount(0);
  await expect(news).toHaveAttribute('data-students', '2');
});
