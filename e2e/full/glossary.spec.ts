/** @file The glossary, to which every term leads, and the pages for teachers, in both languages. */
import { words as courseWords } from '../../src/lessons/course/words';
import { words as glossaryWords } from '../../src/lessons/glossary/words';
import { words as lossWords } from '../../src/lessons/loss/words';
import { words as teacherWords } from '../../src/lessons/teacher/words';
import { words as termWords } from '../../src/ui/terms/words';
import { isOn } from '../app/lessons';
import { expect, test } from '../app/test';

test('a term explains itself and leads to its place in the glossary', async ({ playground, page }) => {
  await page.goto('./#few');
  await isOn(page, playground, 'start');
  const { probe } = termWords.en;
  const content = page.getByTestId('lesson-content');
  await content.getByRole('button', { name: probe.name }).first().click();
  await expect(page.getByText(probe.text)).toBeVisible();
  await page.getByRole('link', { name: termWords.en.inGlossary }).click();
  await isOn(page, playground, 'probe');
  const named = page.getByTestId('glossary').locator('[aria-current]');
  await expect(named).toContainText(probe.name);
  await expect(named).toBeInViewport();
  await page.getByRole('searchbox').fill('RankMe');
  await expect(page.getByTestId('glossary').locator('dt')).toHaveCount(1);

  // By keyboard, in Korean: the words of a lesson, from its foot.
  await playground.chooseLanguage('ko');
  await page.goto('./#loss');
  await isOn(page, playground, 'start');
  const words = page.getByTestId('lesson-terms');
  await words.getByText(glossaryWords.ko.ofLesson).focus();
  await page.keyboard.press('Enter');
  await expect(words.getByRole('button', { name: termWords.ko.temperature.name })).toBeVisible();
  await words.getByRole('link').last().focus();
  await page.keyboard.press('Enter');
  await isOn(page, playground, 'list');
});

test('a teacher finds notes of each lesson, and prints a worksheet alone', async ({ playground, page }) => {
  await page.goto('./#course');
  await page.getByRole('link', { name: courseWords.en.teachers }).click();
  await isOn(page, playground, 'list');
  await page.getByTestId('teacher-pages').getByRole('link', { name: lossWords.en.title }).click();
  await isOn(page, playground, 'loss');
  await page.goto('./#teacher/colours');
  await isOn(page, playground, 'colours');
  await expect(page.getByTestId('expected').locator('pre').first()).toContainText('npm run train -- ');
  await expect(page.getByTestId('worksheet').getByRole('listitem').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByTestId('worksheet')).toBeVisible();
  await expect(page.getByTestId('rail')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await expect(page.getByRole('button', { name: teacherWords.en.print })).toBeHidden();
});
