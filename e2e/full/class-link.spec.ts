/** @file A teacher reads the notes for schools and makes a link for a class, and a student opens it, works in its lesson, and leaves it. */
import { words as linkWords } from '../../src/lessons/class-link/words';
import { words as schoolWords } from '../../src/lessons/schools/words';
import { words as teacherWords } from '../../src/lessons/teacher/words';
import { short } from '../app/chapters';
import { isOn } from '../app/lessons';
import { expect, test } from '../app/test';

test('a teacher’s link opens one lesson with its settings, and nothing else until it is left', async ({
  playground,
  page,
}) => {
  const settings = Object.entries(short).map(([name, value]) => [name, String(value)]);
  await page.goto(`./?${new URLSearchParams(settings).toString()}#teacher`);
  const { en, ko } = linkWords;
  const content = page.getByTestId('lesson-content');
  await content.getByRole('link', { name: teacherWords.en.schools }).click();
  await isOn(page, playground, 'notes');
  await expect(content.locator('[data-printed]')).toContainText(schoolWords.en.private.text);
  await page.goBack();
  await page.getByTestId('teacher-pages').locator('a[href$="#teacher/colours"]').click();
  await page.getByLabel(en.settings).selectOption('now');
  const seed = page.getByLabel(en.seed, { exact: true });
  await seed.fill('seven');
  await expect(page.getByTestId('make-class-link').getByRole('alert')).toBeVisible();
  await expect(page.getByTestId('class-link-address')).toHaveCount(0);
  await seed.fill('7');
  const link = await page.getByTestId('class-link-address').inputValue();
  await playground.isAccessible();

  await page.goto(link);
  await isOn(page, playground, 'start');
  const note = page.getByTestId('class-link');
  await expect(note).toContainText('7');
  await expect(page.getByTestId('rail')).toHaveCount(0);
  await playground.chooseLanguage('ko');
  // By keyboard: on, back, and no way to the settings.
  await page.keyboard.press('ArrowRight');
  await isOn(page, playground, 'predict');
  await page.keyboard.press('s');
  await page.evaluate(() => location.assign('#board'));
  await expect(page).toHaveURL(/#colours\/predict$/);
  await expect(playground.drawer).toHaveCount(0);
  const leave = page.getByRole('button', { name: ko.leave });
  await leave.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('rail')).toBeVisible();
  await expect(page).toHaveURL(/\?(?!.*lesson=).*seed=7.*#colours\/predict$/);
});
