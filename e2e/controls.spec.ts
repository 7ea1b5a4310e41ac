/**
 * @file The controls in daily use: keys that are held, values as they are typed, focus that stays, a run
 * that is not lost by mistake, narrow screens, forced colours.
 */
import type { Page } from '@playwright/test';
import { whatIsCut } from './app/cut';
import { panelTab, titleOf } from './app/panels';
import { panelNames } from '../src/features/panels';
import { unjudged, words, type Playground } from './app/playground';
import { words as premiseWords } from '../src/lessons/premise/words';
import { expect, test } from './app/test';

const quick = { backend: 'wasm', preset: 'quick', 'training.logEvery': 1 };
const { config } = words.en;

test('values are shown and taken as they are, and each press of an arrow key moves a slider', async ({
  playground,
  page,
}) => {
  await playground.openReady({
    ...quick,
    'training.logEvery': 5,
    'training.epochs': 5,
    'training.batchSize': 8,
    seed: 20261126,
  });
  await playground.openSettings();
  const seed = playground.numberField(config.seed.label);
  await expect(seed).toHaveValue('20261126');
  await seed.press('End');
  await seed.press('Backspace');
  await seed.pressSequentially('7');
  await seed.press('Enter');
  await expect(page).toHaveURL(/seed=20261127/);
  await expect(seed).toHaveValue('20261127');

  const { batchSize, logEvery, epochs } = config.training;
  const { temperature } = config.loss;
  for (const [label, typed, shown] of [
    [batchSize.label, '１２８', '128'],
    [batchSize.label, '1,024', '1024'],
    [temperature.label, '0,5', '0.5'],
    [temperature.label, '０．２５', '0.25'],
  ] as const) {
    const field = playground.numberField(label);
    await field.fill(typed);
    await field.press('Enter');
    await expect(field).toHaveValue(shown);
  }
  const field = playground.numberField(temperature.label);
  await field.fill('1,000');
  await field.press('Enter');
  await expect(playground.failure).toContainText('1,000 could mean 1 or 1000');
  await field.press('Escape');
  await expect(field).toHaveValue('0.25');
  // An input method that composes uses Enter and Escape itself.
  await field.fill('0.3');
  const composing = { key: 'Enter', isComposing: true, bubbles: true };
  await field.dispatchEvent('keydown', composing);
  await field.dispatchEvent('keydown', { ...composing, key: 'Escape' });
  await expect(field).toHaveValue('0.3');
  await expect(page).toHaveURL(/loss\.temperature=0\.25/);
  await field.press('Escape');
  await expect(playground.drawer).toBeVisible();

  for (const { label } of [batchSize, logEvery, epochs, temperature]) {
    const slider = page.getByRole('slider', { name: label, exact: true }).first();
    const number = playground.numberField(label);
    await slider.press('Home');
    let before = Number(await number.inputValue());
    for (let press = 0; press < 5; press++) {
      await slider.press('ArrowRight');
      const after = Number(await number.inputValue());
      expect(after, label).toBeGreaterThan(before);
      before = after;
    }
  }
});

test('a key that is held counts once, a busy button keeps the focus, axes hold all points also of a tiny batch at a low temperature, and a long run is not left by mistake', async ({
  playground,
  page,
}) => {
  await playground.openReady({
    ...quick,
    ...unjudged,
    'training.epochs': 2000,
    'training.batchSize': 2,
    'loss.temperature': 0.01,
  });
  const step = playground.button('step');
  await step.focus();
  for (let count = 1; count <= 4; count++) {
    await page.keyboard.press('Enter');
    await playground.hasStep(count);
    await playground.hasStatus('paused');
    await expect(step).toBeFocused();
  }
  // Nothing but a first press comes through, not even at once.
  await page.keyboard.down('Enter');
  for (let held = 0; held < 10; held++) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await playground.hasStep(5);
  await playground.hasStatus('paused');
  await expect(step).toBeFocused();

  await page.locator('footer').click();
  for (const modifier of ['Control', 'Alt', 'Shift', 'Meta']) await page.keyboard.press(`${modifier}+Space`);
  await page
    .locator('body')
    .dispatchEvent('keydown', { code: 'Space', key: ' ', isComposing: true, bubbles: true });
  await playground.hasStatus('paused');
  for (let held = 0; held < 15; held++) await page.keyboard.down('Space');
  await page.keyboard.up('Space');
  await playground.hasStatus('running');
  await playground.reachesStep(8);
  await playground.hasStatus('running');

  await playground.reachesStep(60);
  expect(await staysWhenAsked(page)).toBe(true);
  await playground.hasStatus('running');
  await playground.press('pause');
  await playground.hasStatus('paused');
  const steps = await playground.step();
  for (const chart of ['loss', 'cosine', 'accuracy']) {
    const plot = page.getByTestId(`chart-${chart}`);
    await plot.scrollIntoViewIfNeeded();
    await expect(plot).toHaveAttribute('data-points', String(Math.min(steps, 200)));
    await expect(plot.locator('path.recharts-line-curve')).not.toHaveCount(0);
    const line = plot.locator('.recharts-yAxis line.recharts-cartesian-axis-line');
    const ends = [Number(await line.getAttribute('y1')), Number(await line.getAttribute('y2'))];
    const [top, bottom] = [Math.min(...ends) - 0.5, Math.max(...ends) + 0.5];
    const paths = await plot
      .locator('path.recharts-line-curve')
      .evaluateAll((all) =>
        all.map((path) =>
          [...path.getAttribute('d')!.matchAll(/,([-\d.]+)/g)].map((match) => Number(match[1])),
        ),
      );
    const references = await plot
      .locator('line.recharts-reference-line-line')
      .evaluateAll((all) => all.map((reference) => Number(reference.getAttribute('y1'))));
    const heights = [...paths.flat(), ...references];
    expect(references.length).toBe({ loss: 2, cosine: 0, accuracy: 1 }[chart]);
    expect(heights.length).toBeGreaterThanOrEqual(60);
    expect(heights.filter((y) => !(y >= top && y <= bottom))).toEqual([]);
    if (chart === 'loss')
      expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(0.85 * (bottom - top));
  }
  await playground.press('reset');
  await playground.hasStatus('idle');
  expect(await staysWhenAsked(page)).toBe(false);
});

test('going back by Shift and Tab, nothing hides below the bar, however many lines that has; at 320 pixels nothing is cut, whatever is open; under forced colours data keeps its own', async ({
  playground,
  page,
}) => {
  await playground.openReady({
    ...quick,
    'dataset.name': 'mnist',
    augment: 'too-much',
    'evaluation.images': 200,
  });
  await expect(page.getByRole('heading', { name: premiseWords.en.title })).toBeVisible();
  await page.setViewportSize({ width: 700, height: 700 });
  await page.locator('footer').click();
  const stops: string[] = [];
  for (let stop = await nextStop(page); stop; stop = await nextStop(page)) stops.push(stop);
  expect(stops.length).toBeGreaterThan(30);
  expect(stops.filter((stop) => stop.startsWith('covered'))).toEqual([]);
  await staysPutInTheBar(playground);

  await page.setViewportSize({ width: 320, height: 720 });
  await playground.press('train');
  await playground.reachesStep(2);
  await playground.press('pause');
  await playground.hasStatus('paused');
  for (const language of ['en', 'ko'] as const) {
    await playground.chooseLanguage(language);
    await playground.openSettings();
    await expect.poll(() => whatIsCut(page)).toEqual([]);
    await playground.closeSettings();
    // What is wide in one language is wide in the other, but for words.
    const names = language === 'en' ? panelNames : (['probes', 'similarity', 'label-budget'] as const);
    for (const name of names.map((one) => titleOf(one, language))) {
      await page.getByRole('tab', { name, exact: true }).click();
      await expect(page.getByRole('tabpanel', { name, exact: true })).toBeVisible();
      await expect.poll(() => whatIsCut(page)).toEqual([]);
    }
  }

  await page.emulateMedia({ forcedColors: 'active' });
  await playground.chooseLanguage('en');
  await panelTab(page, 'probes').click();
  const coloured = [
    '[role=progressbar] > *',
    `[aria-label="${words.en.stations.loss.scale}"]`,
    `[aria-label="${words.en.stations.loss.scale}"] > *`,
    '[role=meter] > *',
    '[data-bar] [aria-hidden] span',
    '[role=tab][data-active]',
  ];
  for (const selector of coloured) {
    await expect.poll(() => standsOut(page, selector), { message: selector }).toBe(true);
  }
});

/** What is watched further down stays in sight while the bar is used. */
async function staysPutInTheBar(playground: Playground): Promise<void> {
  const { page } = playground;
  await page.evaluate(() => scrollTo(0, 1500));
  await playground.button('train').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => scrollY)).toBe(1500);
}

/** Goes back to the control before: where it lies, and which it is; nothing once that is in the bar. */
async function nextStop(page: Page): Promise<string | undefined> {
  await page.keyboard.press('Shift+Tab');
  return page.evaluate(() => {
    const element = document.activeElement!;
    const bar = document.querySelector('[data-testid=top-bar]')!;
    if (element === document.body || bar.contains(element)) return undefined;
    const isCovered = element.getBoundingClientRect().bottom <= bar.getBoundingClientRect().bottom;
    return `${isCovered ? 'covered' : 'seen'}: ${element.outerHTML.slice(0, 100)}`;
  });
}

/** Leaves the page by reloading it; true if the visitor was asked, who then stays. */
async function staysWhenAsked(page: Page): Promise<boolean> {
  const asked = page.waitForEvent('dialog').then(async (dialog) => {
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    return true;
  });
  const left = page.waitForEvent('load').then(() => false);
  await page.evaluate(() => setTimeout(() => location.reload()));
  return Promise.race([asked, left]);
}

/** Whether what a selector finds can be told from the page's ground. */
function standsOut(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const ground = getComputedStyle(document.body).backgroundColor;
    const found = [...document.querySelectorAll(wanted)].map((element) => getComputedStyle(element));
    const isSeen = ({ backgroundColor, backgroundImage }: CSSStyleDeclaration) =>
      backgroundImage !== 'none' || (backgroundColor !== ground && backgroundColor !== 'rgba(0, 0, 0, 0)');
    return found.length > 0 && found.every(isSeen);
  }, selector);
}
