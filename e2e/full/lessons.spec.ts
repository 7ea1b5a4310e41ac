/** @file The lessons on learning without labels and on InfoNCE, as a student goes through them. */
import { words as evidenceWords } from '../../src/features/evidence/words';
import { words as objectivesWords } from '../../src/features/objectives/words';
import { words as byHandWords } from '../../src/lessons/loss/words';
import { words as lessonWords } from '../../src/lessons/words';
import { checksAre, languages, Student } from '../app/lessons';
import { expect, test } from '../app/test';

for (const language of languages) {
  test(`lessons ask, show, and hold the answers against the student’s own run (${language})`, async ({
    playground,
    page,
  }) => {
    const student = new Student(page, playground, language);
    await student.open('unlabelled');
    await student.isOn('predict');
    await student.answer();
    await student.next();
    await student.check(page.getByRole('radio', { name: '1', exact: true }));
    await student.press(objectivesWords[language].start);
    await expect(page.getByTestId('told-apart')).toBeVisible({ timeout: 60_000 });
    const stop = page.getByRole('button', { name: evidenceWords[language].experiments.stop });
    await expect(stop).toHaveCount(0);
    await student.isOn('compare');
    await student.next();
    await student.isOn('questions');
    await student.answer();
    await checksAre(page, /right|wrong/);
    await student.next();
    await student.isOn('sources');

    await student.open('loss');
    await student.isOn('predict');
    await student.answer();
    await student.next();
    const { fillIn } = byHandWords[language].byHand;
    await expect(page.getByRole('button', { name: fillIn })).toBeVisible();
    // Where the run is over as the page opens, no line tells of it.
    await expect(page.locator('[data-testid=status]:not([data-status=finished])')).toHaveCount(0);
    const right = page.getByTestId('terms-right');
    await page.getByRole('textbox').first().fill('99');
    await expect(page.getByRole('textbox').first()).toHaveAttribute('aria-invalid', 'true');
    for (let term = 1; term <= 11; term++) {
      await student.press(fillIn);
      await expect(right).toHaveAttribute('data-right', String(term));
    }
    await student.isOn('by-hand');
    await page.setViewportSize({ width: 1440, height: 900 });
    await student.press(lessonWords[language].present);
    const belowScreen = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    await expect.poll(belowScreen).toBe(0);
    await student.press(lessonWords[language].present);
    await student.next();
    await student.isOn('temperature');
    await student.next();
    await student.answer();
    await checksAre(page, /right|wrong/);
    await student.isOn('questions');
    await student.next();
    await student.press(lessonWords[language].endLesson);
    await student.isOn('list');
  });
}
