/** @file The lesson on pairs and the premise: a network that is told that a six is a nine. */
import { words as lessonWords } from '../../src/lessons/words';
import { words as meaningWords } from '../../src/lessons/meaning/words';
import { checksAre, languages, Student } from '../app/lessons';
import { expect, test } from '../app/test';

for (const language of languages) {
  test(`views that break the premise mix what they declare to be the same (${language})`, async ({
    playground,
    page,
  }) => {
    // Two whole runs on digits.
    test.setTimeout(400_000);
    const student = new Student(page, playground, language);
    await student.open('meaning');
    await student.isOn('predict');
    await student.answer();
    const { build, changes } = meaningWords[language];
    for (const name of ['glance', 'turn', 'words', 'build']) {
      await student.next();
      await student.isOn(name);
    }
    await student.press(build.trainKept);
    const sixes = page.getByTestId('pair-6-9');
    await expect(sixes).toBeVisible({ timeout: 150_000 });
    await expect(page.getByRole('button', { name: lessonWords[language].next })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await student.check(page.getByRole('checkbox', { name: changes.verticalFlip }));
    await student.press(build.trainBroken);
    await expect(sixes.getByRole('cell', { name: '–' })).toHaveCount(0, { timeout: 150_000 });
    await student.isOn('build');
    await student.next();
    await student.isOn('questions');
    await student.answer();
    await checksAre(page, /right|wrong|open/);
    await student.next();
    await student.isOn('sources');
  });
}
