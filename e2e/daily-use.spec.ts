/**
 * @file What happens to a page in daily use: it is translated, it may keep nothing, its link was mangled
 * on the way, the connection goes. It is never blank, and the run goes on.
 */
import type { Page } from '@playwright/test';
import { panelTab, titleOf } from './app/panels';
import { unjudged, words } from './app/playground';
import { words as chartsWords } from '../src/features/charts/words';
import { words as evidenceWords } from '../src/features/evidence/words';
import { words as mapWords } from '../src/features/map/words';
import { expect, test } from './app/test';
import { translatePage } from './app/translate';

const small = {
  backend: 'wasm',
  preset: 'quick',
  ...unjudged,
  'dataset.trainingImages': 64,
  'training.logEvery': 1,
};
const evidence = evidenceWords.en;

test('a translated page trains, pauses, opens its panels and changes its language, and its numbers go on', async ({
  playground,
  page,
}) => {
  await playground.openReady({ ...small, 'training.epochs': 500 });
  await translatePage(page);
  await playground.press('train');
  await playground.reachesStep(2);
  const shown = page.getByTestId('step-value');
  const first = await shown.innerText();
  await expect.poll(() => shown.innerText()).not.toBe(first);
  const loss = await playground.loss.innerText();
  await expect.poll(() => playground.loss.innerText()).not.toBe(loss);
  await playground.press('pause');
  await playground.hasStatus('paused');
  await expect(playground.status).toHaveText(words.en.status.paused);
  const number = (text: string) => Number(/[\d,]+/.exec(text)![0].replace(',', ''));
  expect(number(await shown.innerText())).toBe(await playground.step());
  for (const panel of ['similarity', 'map', 'label-budget', 'probes'] as const) {
    await panelTab(page, panel).click();
    await expect(page.getByRole('tabpanel', { name: titleOf(panel), exact: true })).toBeVisible();
    await expect(page.getByText(evidence.loading)).toHaveCount(0);
  }
  await playground.openSettings();
  await playground.closeSettings();
  await playground.chooseLanguage('ko');
  await expect(playground.status).toHaveText(words.ko.status.paused);
  await expect(page.getByText(chartsWords.en.heading)).toHaveCount(0);
  await playground.press('reset');
  await playground.hasStep(0);
  await playground.press('step');
  await playground.hasStep(1);
  await expect(page.getByTestId('failed-part')).toHaveCount(0);
});

/** Of the page and of its workers: every access is refused, or only what would keep something. */
const blocked = {
  'on access': `for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
    Object.defineProperty(globalThis, name, { get() { throw new DOMException('Blocked.', 'SecurityError'); } });
  }`,
  'on writing or without an answer': `if (globalThis.Storage) Storage.prototype.setItem = () => { throw new DOMException('Full.', 'QuotaExceededError'); };
  IDBFactory.prototype.open = () => { throw new DOMException('Blocked.', 'SecurityError'); };
  CacheStorage.prototype.open = () => new Promise(() => {});`,
};

async function blockStores(page: Page, script: string): Promise<void> {
  await page.addInitScript(script);
  await page.route(/\.worker-[\w-]+\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${script}\n${await response.text()}` });
  });
}

for (const [how, script] of Object.entries(blocked)) {
  test(`a browser that keeps nothing (${how}) trains, in the language and the theme that are chosen`, async ({
    playground,
    page,
  }) => {
    await blockStores(page, script);
    await playground.openReady({
      backend: 'wasm',
      ...unjudged,
      'dataset.trainingImages': 64,
      'training.batchSize': 16,
    });
    await playground.press('step');
    await playground.hasStep(1);
    await playground.chooseLanguage('ko');
    await expect(playground.button('train')).toBeVisible();
    await playground.chooseTheme('dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
}

/** Links, each with what is said of its parts. */
const mangled: readonly Record<string, string>[] = [
  {
    'x=%E0%A4%A': 'x=',
    'presett=paper-cifar10': 'Did you mean preset?',
    'training=5': 'training=5',
    'constructor=1&__proto__=1': '__proto__=1',
  },
  {
    'version=2': 'version=2',
    'loss.temperature=900': 'must be a number from 0.01 to 100',
    [`model.encoder=${'x'.repeat(300)}&${'y'.repeat(300)}=${'z'.repeat(300)}`]: 'xxx…',
  },
];

test('a mangled link opens the run that it still describes, and says what was not understood', async ({
  playground,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const notice = page.getByTestId('link-notice');
  const knobs = page.getByTestId('knobs');
  const shapes = words.en.presets['quick-shapes'];
  for (const parts of mangled) {
    await page.goto(`./?backend=wasm&evaluation.everySteps=0&${Object.keys(parts).join('&')}&preset=quick`);
    for (const said of Object.values(parts)) await expect(notice).toContainText(said);
    await expect(knobs).toContainText(shapes);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(width).toBeLessThanOrEqual(390);
  }
  await page.goto('./?backend=wasm&preset=quick&evaluation.everySteps=0&loss.temprature=0.2&x=1');
  await notice.getByRole('button', { name: 'loss.temperature=0.2' }).press('Enter');
  await expect(page).toHaveURL(/loss\.temperature=0\.2/);
  await expect(notice).not.toContainText('temprature');
  await expect(notice).toContainText('x=1');
  await playground.hasStatus('idle');
  await playground.press('step');
  await playground.hasStep(1);
  // Also where the charts are far below the screen.
  await playground.hasLossPoints(1);
  await notice.getByRole('button', { name: words.en.actions.dismiss }).click();
  await expect(notice).toHaveCount(0);

  const many = Array.from({ length: 10_000 }, (_, i) => `key${i}=${i}`).join('&');
  await page.goto(`./?backend=wasm&preset=quick&${many}&utm_source=a`);
  await expect(notice).toContainText('and 9,992 more');
  await expect(knobs).toContainText(shapes);

  await page.goto('./?backend=wasm&preset=quick&evaluation.everySteps=0&utm_source=news&fbclid=a');
  await playground.hasStatus('idle');
  await expect(notice).toHaveCount(0);
});

test('a page whose program does not arrive, or fails at once, says so in the visitor’s language, which can be changed', async ({
  playground,
  page,
}) => {
  playground.expectedTrouble = /Failed to load resource|no root/;
  const code = /assets\/index-[\w-]+\.js$/;
  const notStarted = page.locator('.not-started');
  await page.route(code, (route) => route.abort());
  await page.goto('./?preset=quick');
  await expect(notStarted.getByRole('heading')).toHaveText('The page could not start');
  await playground.isAccessible();
  await notStarted.getByRole('button', { name: '한국어' }).press('Enter');
  await expect(notStarted.getByRole('heading')).toHaveText('페이지를 시작하지 못했습니다');
  await expect(notStarted.getByRole('button', { name: 'English' })).toBeFocused();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');

  await page.unroute(code);
  await page.route(code, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("no root");' }),
  );
  const loadedAnew = page.waitForEvent('load');
  await notStarted.getByRole('button', { name: words.ko.app.reload }).click();
  await loadedAnew;
  await expect(notStarted.getByRole('heading')).toHaveText('페이지를 시작하지 못했습니다');
  await page.unroute(code);
  await notStarted.getByRole('button', { name: words.ko.app.reload }).click();
  playground.language = 'ko';
  await expect(playground.button('train')).toBeVisible();
  await expect(notStarted).toHaveCount(0);
});

test('a part that fails, or whose code does not arrive, does so alone, and is tried again', async ({
  playground,
  page,
}) => {
  playground.expectedTrouble = /Failed to load resource|error occurred in|could not be loaded|no such number/;
  const code = /map-panel/;
  const workerCode = /projection\.worker/;
  await page.route(workerCode, (route) => route.abort());
  await page.route(code, (route) => route.abort());
  await playground.openReady({ ...small, 'training.epochs': 500 });
  await playground.press('train');
  await panelTab(page, 'map').click();
  const failed = page.getByTestId('failed-part');
  const tryAgain = failed.getByRole('button', { name: words.en.actions.tryAgain });
  await expect(failed).toContainText(words.en.part.notLoaded);
  await tryAgain.click();
  await expect(failed).toContainText(words.en.part.notLoaded);
  const before = await playground.step();
  await playground.reachesStep(before + 2);
  await page.unroute(code);
  await tryAgain.click();
  await expect(page.getByTestId('map-panel')).toBeVisible();
  await expect(failed).toContainText(mapWords.en.failed);
  await page.unroute(workerCode);
  await tryAgain.click();
  await expect(page.getByTestId('map-canvas')).toBeVisible();
  await expect(failed).toHaveCount(0);

  // Whatever writes decimals fails now: similarity and loss, the charts, panels.
  await page.evaluate(() => {
    const toFixed = Object.getOwnPropertyDescriptor(Number.prototype, 'toFixed')!;
    Object.assign(window, { mend: () => Object.defineProperty(Number.prototype, 'toFixed', toFixed) });
    Number.prototype.toFixed = () => {
      throw new Error('no such number');
    };
  });
  await expect(failed.first()).toContainText(words.en.part.failed);
  await playground.reachesStep((await playground.step()) + 2);
  await playground.hasStatus('running');
  await playground.press('pause');
  await playground.hasStatus('paused');
  await page.evaluate(() => (window as unknown as { mend: () => unknown }).mend());
  while ((await failed.count()) > 0) await tryAgain.first().click();
  await expect(playground.loss).toHaveText(/^\d/);
  expect(await playground.step()).toBeGreaterThan(2);
});
