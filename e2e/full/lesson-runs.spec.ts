/** @file The lessons on collapse and on few labels, with runs as short as can be. */
import { words as budgetWords } from '../../src/features/label-budget/words';
import { words as collapseWords } from '../../src/lessons/collapse/words';
import { checksAre, languages, Student } from '../app/lessons';
import { expect, test } from '../app/test';

for (const language of languages) {
  test(`a run is broken and mended, and a curve over few labels is held against an answer (${language})`, async ({
    playground,
    page,
  }) => {
    const student = new Student(page, playground, language);
    const { break: breaking, mend } = collapseWords[language];
    await student.open('collapse');
    await student.isOn('predict');
    await student.answer();
    await student.next();
    const status = page.getByTestId('status');
    await expect(status).toHaveAttribute('data-status', 'finished');
    await student.press(breaking.press);
    await expect(status).toHaveAttribute('data-status', 'finished');
    await student.isOn('break');
    await student.next();
    await student.answer();
    await student.isOn('questions');
    await checksAre(page, /right|wrong|open/);
    await expect(page.locator('[data-question="collapse/spread"]')).toHaveAttribute(
      'data-verdict',
      /right|wrong/,
    );
    await student.next();
    await student.press(mend.rate);
    await expect(status).toHaveAttribute('data-status', 'finished');
    await student.isOn('mend');

    await student.open('few');
    await student.answer();
    await student.next();
    await expect(status).toHaveAttribute('data-status', 'finished');
    await student.press(budgetWords[language].start);
    await expect(page.getByTestId('label-budget').getByRole('row').nth(2)).toBeVisible();
    await student.isOn('curve');
    await student.next();
    await student.answer();
    await student.isOn('questions');
    await checksAre(page, /right|wrong/);
  });
}
