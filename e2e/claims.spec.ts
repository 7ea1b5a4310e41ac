/**
 * @file The story's five claims: from the first screen two clicks at most, then what the page asks for, until the claim
 * stands there in numbers that were measured on this visit.
 */
import { words as evidenceWords } from '../src/features/evidence/words';
import { words as objectivesWords } from '../src/features/objectives/words';
import { words as shortcutWords } from '../src/features/shortcut/words';
import { words as breakItWords } from '../src/lessons/break-it/words';
import { words as gameWords } from '../src/lessons/game/words';
import { words as pairsWords } from '../src/lessons/pairs/words';
import { words as premiseWords } from '../src/lessons/premise/words';
import { words as lessonWords } from '../src/lessons/words';
import { words as probabilityWords } from '../src/lessons/train/words';
import { objectives } from '../src/objectives/objectives';
import { Chapters, short } from './app/chapters';
import { expect, test } from './app/test';

test('no decoder and no proxy task: those that need them are trained beside SimCLR, and judged alike', async ({
  playground,
  page,
}) => {
  const chapters = new Chapters(page);
  // So long that the run which the chapter begins is still going.
  const long = { 'dataset.trainingImages': 96, 'training.batchSize': 32, 'training.epochs': 1000 };
  await chapters.openFirstScreen({ ...short, ...long });
  await playground.isAccessible('main');
  await chapters.openChapter('learned');
  await expect(page.getByTestId('knows-now')).toBeVisible();
  await chapters.fits();
  await chapters.openPage(2);
  await chapters.isOn('learned', 'replaced');

  await playground.press('pause');
  await playground.hasStatus('paused');
  const step = await playground.step();
  const panel = page.getByTestId('objectives-panel');
  for (const box of await panel.getByRole('checkbox').all()) await expect(box).toBeChecked();
  await panel.getByRole('radio', { name: '1', exact: true }).check();
  await expect(panel).toContainText('3 steps of 64 encoded images for each objective, 192 in all');
  const start = panel.getByRole('button', { name: objectivesWords.en.start });
  // What each needs stands there before anything is trained.
  await expect(page.getByTestId('needs').locator('tbody tr')).toHaveCount(objectives.length);
  await chapters.fits();
  await start.click();
  const table = page.getByTestId('objectives-table');
  const rows = table.locator('tbody tr[data-objective]');
  await expect(rows).toHaveCount(objectives.length, { timeout: 90_000 });
  for (const row of await rows.all()) await expect(row).toContainText(/\d+\.\d ± \d\.\d %/);
  await expect(page.getByTestId('told-apart')).toBeVisible();
  await chapters.fits(table);
  await expect(page.getByTestId('chart-objectives')).toHaveAttribute('data-points', '4');
  const thrownAway = async (objective: string) => {
    const cell = table.locator(`tr[data-objective=${objective}] td`).nth(2);
    return Number((await cell.innerText()).replaceAll(',', ''));
  };
  // A decoder is what the autoencoder needs besides.
  expect(await thrownAway('autoencoder')).toBeGreaterThan(10 * (await thrownAway('simclr')));
  await playground.isAccessible('main');

  // The run is as it was; another comparison can be stopped, and keeps what it found until then.
  await playground.hasStep(step);
  await playground.chooseLanguage('ko');
  const korean = objectivesWords.ko;
  await expect(rows).toHaveCount(objectives.length);
  await panel.getByRole('radio', { name: '40', exact: true }).check();
  await panel.getByRole('button', { name: korean.start }).click();
  await expect(rows).toHaveCount(0);
  await expect(table).toContainText(korean.untrainedRow);
  await panel.getByRole('button', { name: evidenceWords.ko.experiments.stop }).click();
  await expect(panel.getByRole('button', { name: korean.start })).toBeEnabled();
  await expect(table).toContainText(korean.untrainedRow);
});

test('the premise: what changes the meaning teaches something false, as sixes that become nines', async ({
  playground,
  page,
}) => {
  const premise = premiseWords.en;
  const chapters = new Chapters(page);
  await chapters.openFirstScreen(short);
  await chapters.openChapter('premise');
  await chapters.isOn('premise', 'glance');
  await expect(page.getByText(premise.glance.different)).toBeVisible();
  await expect(page.getByRole('img', { name: premise.glance.catAfter })).toBeVisible();
  await chapters.fits();
  await playground.isAccessible('main');
  await chapters.openPage(2);
  await chapters.isOn('premise', 'turn');

  const sixes = page.getByTestId('turned-6');
  const turned = async () => Number(await sixes.getAttribute('data-count'));
  await expect(sixes).toHaveAttribute('data-count', '0');
  await chapters.fits();
  await page.getByRole('button', { name: premise.turn.all }).click();
  await expect.poll(turned).toBeGreaterThan(4);
  await page.getByRole('button', { name: premise.turn.back }).click();
  await expect(sixes).toHaveAttribute('data-count', '0');
  // From the keyboard: the slider, two quarter turns.
  const slider = page.getByRole('slider');
  await slider.press('ArrowRight');
  await slider.press('ArrowRight');
  await expect.poll(turned).toBeGreaterThan(4);
  // Measured here on all of them.
  const measured = page.getByText(/^Of all \d+ test digits 6/);
  const [upright, upsideDown] = [...(await measured.innerText()).matchAll(/(\d+) ± \d+ %/g)];
  expect(Number(upsideDown![1])).toBeGreaterThan(Number(upright![1]) + 40);
  await playground.isAccessible('main');

  await chapters.next();
  await chapters.isOn('premise', 'words');
  const sentence = page.getByTestId('sentence');
  const text = async () => (await sentence.textContent())!.trim();
  const original = premise.words.roles.sentence;
  expect(await text()).toBe(original);
  await page.getByRole('button', { name: premise.words.shuffle }).click();
  expect(await text()).not.toBe(original);
  expect((await text()).split(' ').sort()).toEqual(original.split(' ').sort());
  await page.getByRole('button', { name: premise.words.showOther }).click();
  expect(await text()).toBe(premise.words.roles.other);
  await expect(page.getByText(premise.words.different)).toBeVisible();
  await chapters.fits(page.getByTestId('reading'));
  await playground.isAccessible('main');
});

test('positives and negatives: found by hand, and told apart by the network as it learns', async ({
  playground,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const chapters = new Chapters(page);
  await chapters.openFirstScreen(short);
  await chapters.openChapter('pairs');
  await chapters.isOn('pairs', 'positives');
  const views = page.getByRole('group', { name: pairsWords.en.views }).getByRole('button');
  await expect(views).toHaveCount(16);
  await views.nth(3).click();
  const anchor = Number(await views.nth(3).getAttribute('data-view'));
  await page.locator(`[data-view="${(anchor + 8) % 16}"]`).click();
  await expect(page.getByTestId('pairs-task')).toContainText(pairsWords.en.right);
  await expect(page.locator('[data-role=negative]')).toHaveCount(14);
  await page.getByRole('checkbox', { name: pairsWords.en.reveal }).check();
  const falseNegatives = page.locator('[data-role=falseNegative]');
  const count = await falseNegatives.count();
  await expect(page.getByRole('main')).toContainText(
    count > 0
      ? pairsWords.en.falseNegatives.replace('{{number}}', String(count))
      : pairsWords.en.noFalseNegatives,
  );
  await chapters.fits();
  await playground.isAccessible('main');

  await chapters.next();
  await chapters.isOn('train', 'train');
  await expect(page.getByRole('button', { name: gameWords.en.train.play })).toBeVisible();
  const means = page.getByTestId('pair-means');
  const gap = means.locator('tr[data-row=gap] td');
  await expect(gap).toHaveCount(2);
  for (const cell of await gap.all()) await expect(cell).toHaveText(/^−?\d\.\d\d$/);
  await chapters.fits();
  await playground.isAccessible('main');
});

test('InfoNCE as a probability: that of the partner, before training and now, at any temperature', async ({
  playground,
  page,
}) => {
  const said = probabilityWords.en;
  const chapters = new Chapters(page);
  await chapters.openFirstScreen(short);
  await chapters.openChapter('train');
  await chapters.openPage(2);
  await chapters.isOn('train', 'probability');

  const reading = page.getByTestId('partner-probability');
  const probability = async () => Number(await reading.getAttribute('data-value'));
  const means = page.getByTestId('partner-means');
  const shown = async (row: string, column: number) =>
    Number(await means.locator(`tr[data-row=${row}] td`).nth(column).getAttribute('data-value'));
  await expect(means).toContainText(/step [1-9]/);
  await chapters.fits();
  await playground.hasStatus('finished');
  await expect.poll(() => shown('one', 1)).toBe(await probability());
  expect(await shown('one', 0)).not.toBe(await shown('one', 1));
  // Of all eight, training has made partners more probable.
  expect(await shown('all', 1)).toBeGreaterThan(await shown('all', 0));
  expect(await shown('loss', 1)).toBeLessThan(await shown('loss', 0));
  const isSure = await reading.getAttribute('data-right');
  await expect(reading).toContainText(isSure === 'true' ? said.right : said.wrong);
  await expect(page.locator('li[data-wrong]')).toHaveCount(isSure === 'true' ? 0 : 1);
  // What is shown adds up.
  const adds = async () => {
    const [, p, nats] = /−ln\s(\d\.\d+)\s=\s(\d+\.\d\d)\snats/.exec(await reading.innerText())!;
    expect(Math.abs(Math.log(Number(p))).toFixed(2)).toBe(nats);
  };
  await adds();
  await page.getByRole('slider').press('End');
  // All alike: nearly chance, one of eight.
  await expect.poll(probability).toBeLessThan(0.25);
  expect(await probability()).toBeGreaterThan(0.05);
  const second = page.getByRole('group', { name: said.anchors }).getByRole('button').nth(1);
  await second.click();
  await expect(second).toHaveAttribute('aria-pressed', 'true');
  await adds();
  await playground.isAccessible('main');
});

test('crop with colour, and why crop alone fails: a second run without colours, and the histograms that give it away', async ({
  playground,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const chapters = new Chapters(page);
  await chapters.openFirstScreen({ ...short, 'dataset.name': 'shapes' });
  await chapters.openChapter('break-it');
  await chapters.isOn('break-it', 'predict');
  for (const question of [0, 1])
    await page.locator('fieldset').nth(question).getByRole('radio').first().check();
  await chapters.fits();
  await playground.isAccessible('main');
  // Whoever goes ahead sees the first run end, and the second begin.
  await chapters.openPage(2);
  await chapters.isOn('break-it', 'without');
  await expect(page.getByTestId('quiz-curve')).toHaveAttribute('data-points', /^[1-9]/, {
    timeout: 90_000,
  });
  await playground.isAccessible('main');
  await expect(page.getByRole('region', { name: breakItWords.en.without.second })).toContainText('±');
  await chapters.fits();
  await chapters.next();
  await chapters.isOn('break-it', 'why');

  await chapters.fits();
  const outcome = page.getByTestId('game-outcome').locator('tbody td');
  await expect(outcome).toHaveCount(8);
  for (const cell of await outcome.all()) await expect(cell).toContainText(/\d ± \d+\.\d %/);
  await playground.isAccessible('main');
  await chapters.next();
  await chapters.isOn('break-it', 'histograms');
  const section = page.getByTestId('shortcut');
  const number = page.getByTestId('shortcut-sides');
  const { off, on } = shortcutWords.en.switch;
  const colours = (name: string) => section.getByRole('button', { name, exact: true });
  /** In percent, once the answer to the last change is there. */
  const accuracy = async () => {
    await expect(number).toHaveAttribute('data-outdated', 'false');
    return 100 * Number(await number.getAttribute('data-value'));
  };
  await expect(colours(off)).toHaveAttribute('aria-pressed', 'true');
  const cropAlone = await accuracy();
  expect(cropAlone).toBeGreaterThan(90);
  await expect(number).toContainText(/crops alone\s*\d+ of \d+ views/);
  await chapters.fits();
  await colours(on).click();
  await expect.poll(accuracy).toBeLessThan(cropAlone - 40);
  await colours(off).click();
  await expect.poll(accuracy).toBe(cropAlone);
  await playground.isAccessible('main');

  await page.goBack();
  await chapters.isOn('break-it', 'why');
  await page.goForward();
  await chapters.isOn('break-it', 'histograms');
  await page.keyboard.press('ArrowRight');
  await chapters.isOn('premise', 'glance');
  await page.getByRole('button', { name: lessonWords.en.skip }).click();
  await playground.hasStatus('finished');
  await expect(page.getByTestId('now-shown')).toContainText('crops alone');
});
