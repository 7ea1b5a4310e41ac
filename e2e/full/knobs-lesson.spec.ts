/** @file The lesson on batch size, temperature and head: one of its sweeps. */
import { words as sweepWords } from '../../src/features/sweep/words';
import { checksAre, languages, Student } from '../app/lessons';
import { expect, test } from '../app/test';

for (const language of languages) {
  test(`a small sweep waits for a prediction, and answers it (${language})`, async ({ playground, page }) => {
    const student = new Student(page, playground, language);
    await student.open('knobs');
    await student.isOn('batch');
    // Only once there is an answer.
    const { estimate, start } = sweepWords[language];
    const estimating = page.getByRole('button', { name: estimate, exact: true });
    await expect(estimating).toHaveCount(0);
    await student.answer();
    await student.press(estimate);
    await student.press(start);
    await expect(page.getByTestId('sweep-curve')).toHaveAttribute('data-points', '3');
    await expect(estimating).toBeVisible();
    await student.isOn('batch');
    for (const name of ['temperature', 'head']) {
      await student.next();
      await student.isOn(name);
      await student.answer();
    }
    await student.next();
    await student.isOn('questions');
    await student.answer();
    // What has not been swept stays open.
    await checksAre(page, /right|wrong|open/);
    const verdictOn = (question: string) => page.locator(`[data-testid=check][data-question="${question}"]`);
    await expect(verdictOn('knobs/batch')).toHaveAttribute('data-verdict', /right|wrong/);
    await expect(verdictOn('knobs/head')).toHaveAttribute('data-verdict', 'open');
  });
}
