/** @file Slow motion and the lesson on the shortcut. */
import { words as stepWords } from '../../src/lessons/step/words';
import { words as lessonWords } from '../../src/lessons/words';
import { checksAre, languages, Student } from '../app/lessons';
import { expect, test } from '../app/test';

for (const language of languages) {
  test(`one step is seen in slow motion, and then a shortcut (${language})`, async ({ playground, page }) => {
    const student = new Student(page, playground, language);
    await student.open('step');
    await student.answer();
    await student.next();
    await student.press(stepWords[language].slow.take);
    const slope = page.getByRole('button', { name: /^∂ℓ\/∂s / }).first();
    await slope.press('Enter');
    await expect(page.getByTestId('formula').locator('math').first()).toBeAttached();
    await expect(page.getByTestId('lesson-content').getByRole('status').last()).toContainText('(p − 1) / τ');
    await student.isOn('slow-motion');
    await student.next();
    await student.answer();
    await checksAre(page, /right|wrong/);
    await student.next();
    await student.press(lessonWords[language].endLesson);

    await student.choose('colours');
    await student.next();
    await student.isOn('predict');
    await student.answer();
    for (const name of ['without', 'outcome', 'histograms', 'questions']) {
      await student.next();
      await student.isOn(name);
    }
    await student.answer();
    await checksAre(page, /right|wrong|open/);
  });
}
