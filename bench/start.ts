/**
 * @file How soon a run takes its first step on a later visit, on the built site, as the page shows it: from the press of
 * Train, as soon as it can be pressed or after a while of quiet, and from the navigation. Whatever a browser keeps of
 * earlier visits is there.
 */
import type { BrowserContext, Page } from 'playwright';
import { en } from '../src/i18n/en';
import type { Say } from './compare';
import type { OwnBackend } from './results';
import { median } from './statistics';
import { formatTable } from './table';

/** With a run each: after them the service worker answers, and code and images are kept. */
const earlierVisits = 2;
const quietMs = 4000;
const timeout = 120_000;

export interface StartRequest {
  backend: OwnBackend;
  preset: string;
  batch: number;
  visits: number;
}

export interface StartResult {
  backend: OwnBackend;
  /** Before Train was pressed. */
  quietMs: number;
  fromPressMs: number[];
  fromNavigationMs: number[];
}

/** @param context of its own: it keeps what a browser keeps */
export async function measureStart(
  context: BrowserContext,
  siteUrl: string,
  { backend, preset, batch, visits }: StartRequest,
  say: Say,
): Promise<StartResult[]> {
  const search = new URLSearchParams({ backend, preset, 'training.batchSize': String(batch) });
  const url = `${siteUrl}?${search.toString()}#playground`;
  for (let i = 0; i < earlierVisits; i++) await visit(context, url, quietMs);
  const results = [0, quietMs].map((quietMs): StartResult => {
    return { backend, quietMs, fromPressMs: [], fromNavigationMs: [] };
  });
  for (let i = 0; i < visits; i++) {
    for (const { quietMs, fromPressMs, fromNavigationMs } of results) {
      const { pressedAt, steppedAt } = await visit(context, url, quietMs);
      fromPressMs.push(steppedAt - pressedAt);
      fromNavigationMs.push(steppedAt);
      say(
        `${backend}: first step after ${Math.round(steppedAt - pressedAt)} ms, quiet for ${quietMs} ms before`,
      );
    }
  }
  return results;
}

/** Both in milliseconds from the navigation. */
async function visit(context: BrowserContext, url: string, quietMs: number) {
  const page = await context.newPage();
  try {
    await page.goto(url);
    const train = page.getByRole('button', { name: en.actions.train, exact: true });
    await page.locator('[data-testid=status][data-status=idle]').waitFor({ timeout });
    await page.waitForTimeout(quietMs);
    const measured = times(page);
    await train.click();
    const taken = await measured;
    // What is kept of this visit is written while it lasts.
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.waitForTimeout(quietMs);
    return taken;
  } finally {
    await page.close();
  }
}

function times(page: Page): Promise<{ pressedAt: number; steppedAt: number }> {
  return page.getByTestId('step-value').evaluate(
    (element) =>
      new Promise<{ pressedAt: number; steppedAt: number }>((resolve) => {
        let pressedAt = NaN;
        addEventListener('click', () => (pressedAt = performance.now()), { capture: true, once: true });
        const observer = new MutationObserver(() => {
          if (Number(element.getAttribute('data-step')) === 0) return;
          observer.disconnect();
          resolve({ pressedAt, steppedAt: performance.now() });
        });
        observer.observe(element, { attributeFilter: ['data-step'] });
      }),
  );
}

export function reportStart(results: readonly StartResult[]): string {
  const spread = (values: readonly number[]) =>
    `${median(values).toFixed(0)} (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`;
  const rows = results.map(({ backend, quietMs, fromPressMs, fromNavigationMs }) => [
    backend,
    String(quietMs),
    String(fromPressMs.length),
    spread(fromPressMs),
    spread(fromNavigationMs),
  ]);
  const headers = ['backend', 'quiet before, ms', 'visits', 'from the press, ms', 'from the navigation, ms'];
  return formatTable(headers, rows, 1);
}
