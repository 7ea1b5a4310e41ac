/** @file A class's cards on the board. How a student makes one: student-card.spec.ts. */
import { words as boardWords } from '../../src/features/board/words';
import { writeCard } from '../../src/runs/class-card';
import { cardOf } from '../app/class-cards';
import { codePng } from '../app/qr-png';
import { expect, test } from '../app/test';

const fileOf = (name: string, text: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

test('a class of forty comes onto the board, by files and codes; hostile ones do not', async ({
  playground,
  page,
}) => {
  await page.goto('./#board');
  const input = page.getByTestId('card-files');
  const news = page.getByTestId('board-news');
  await expect(page.getByText(boardWords.en.empty)).toBeVisible();
  await playground.isAccessible();
  const files = Array.from({ length: 36 }, (_, i) => fileOf(`card-${i + 1}.json`, writeCard(cardOf(i + 1))));
  const codes = [37, 38, 39].map((i) => ({
    name: `code-${i}.png`,
    mimeType: 'image/png',
    buffer: codePng(writeCard(cardOf(i))),
  }));
  const hostile = writeCard(cardOf(40)).replace('Student 40', '<img src=x onerror=alert(1)>');
  await input.setInputFiles([
    ...files,
    ...codes,
    fileOf('evil.json', hostile),
    {
      name: 'evil.png',
      mimeType: 'image/png',
      buffer: codePng('["simclr-card",1,{"__proto__":{"polluted":1}},"","",[],null,[]]'),
    },
    fileOf('card-40.json', `${writeCard(cardOf(40))}\n`),
  ]);
  await expect(news).toHaveAttribute('data-students', '40');
  await expect(news).toHaveAttribute('data-unread', '0');
  const refused = page.getByTestId('refused-cards');
  await expect(refused.getByRole('listitem')).toHaveCount(2);
  await expect(refused).toContainText('evil.json');
  await expect(refused).toContainText('evil.png');
  await expect(page.getByTestId('board-chart')).toHaveAttribute('data-curves', '40');
  await expect(page.getByTestId('tally')).toHaveCount(2);
  await expect(page.getByTestId('tally').first().getByRole('row')).toHaveText([
    /./,
    'higher270',
    /./,
    'lower (better)1340',
  ]);
  // The same again is there already.
  await input.setInputFiles(files.slice(0, 2));
  await expect(news).toContainText('Student 2');
  await expect(news).toHaveAttribute('data-students', '40');
  await page.getByText(boardWords.en.curvesTable).click();
  await page.getByText(boardWords.en.byStudent).click();
  await playground.isAccessible();

  // By keyboard, in Korean.
  await playground.chooseLanguage('ko');
  const ko = boardWords.ko;
  const name = page.getByLabel(ko.rename.replace('{{id}}', '3'), { exact: true });
  await name.fill('이서연');
  await name.press('Enter');
  const remove = page.getByRole('button', { name: ko.remove.replace('{{name}}', 'Student 4'), exact: true });
  await remove.focus();
  await page.keyboard.press('Enter');
  await expect(news).toHaveAttribute('data-students', '39');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: ko.putBack }).press('Enter');
  await expect(news).toHaveAttribute('data-students', '40');
  const pick = page.getByRole('button', { name: /^3번 곡선/ });
  await pick.press('Space');
  await expect(pick).toHaveAttribute('aria-pressed', 'true');
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.reload();
  await expect(news).toHaveAttribute('data-students', '40');
  await expect(page.getByLabel(ko.rename.replace('{{id}}', '3'), { exact: true })).toHaveValue('이서연');
});
