/**
 * @file What a run costs the page and what live evidence costs a run, on the built site: how long the
 * main thread is held up at a time while everything is open and how much of that is its own work, how
 * soon 32 pairs follow a slider, and a step's time with live evidence and without, in turns.
 */
import type { Browser, Locator, Page } from 'playwright';
import { similarity } from '../src/features/similarity/description';
import { panels } from '../src/features/panels';
import { en } from '../src/i18n/en';
import { words as chartsWords } from '../src/features/charts/words';
import { words as evidenceWords } from '../src/features/evidence/words';
import { words as laboratoryWords } from '../src/features/laboratory/words';
import { words as shortcutWords } from '../src/features/shortcut/words';
import { words as premiseWords } from '../src/lessons/premise/words';
import { maxWorkMs, traceCategories } from './main-thread';
import type { OwnBackend } from './results';
import { median } from './statistics';

/** A task should not hold up the main thread for longer. */
export const longTaskMs = 50;

/** What the main thread did while one part of the page was on the screen and a run was going. */
export interface PartResult {
  part: string;
  seconds: number;
  /** Longer than 50 ms; the browser tells of no others. */
  longTasks: number;
  /** On the clock; null where no task was long. */
  longestMs: number | null;
  /** That the main thread worked in one task; the rest of a task's time went to other threads. */
  maxWorkMs: number;
}

export interface PageResult {
  backend: OwnBackend;
  parts: PartResult[];
  /** From a slider's movement to the last of the 64 views that it changes, while no run is going. */
  sliderMs: number[];
  /** Milliseconds a step, one number a round. */
  msPerStep: { withEvidence: number[]; without: number[] };
}

export interface PageRequest {
  backend: OwnBackend;
  preset: string;
  batch: number;
  /** On each part of the page. */
  secondsPerPart: number;
  /** Of each run that is timed. */
  steps: number;
  rounds: number;
}

export type EvidenceRequest = Omit<PageRequest, 'secondsPerPart'>;

/** Steps after which kernels are compiled and pools filled. */
const warmUpSteps = 10;
/** Of a slider: those that are timed, and before them some after which its code is compiled. */
const movements = 12;
const firstMovements = 6;
/** With nothing painted for so long, all that a slider changes has been painted. */
const quietMs = 300;
/** For first steps on a software GPU. */
const timeout = 300_000;

declare global {
  interface Window {
    /** What `watchMainThread` gathers; painted are pairs of the laboratory. */
    seen: { longTasksMs: number[]; movedAt: number; paintedAt: number };
  }
}

type Say = (line: string) => void;

export async function measurePage(
  browser: Browser,
  siteUrl: string,
  request: PageRequest,
  say: Say,
): Promise<PageResult> {
  const { backend } = request;
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await page.addInitScript(watchMainThread);
    await openReady(page, siteUrl, request, {});
    await openLaboratory(page);
    const sliderMs = await measureSlider(page);
    await openStations(page);
    say(`${backend}: 32 pairs follow a slider in ${median(sliderMs).toFixed(0)} ms`);
    const parts = await measureParts(browser, page, request, say);
    const msPerStep = await timeEvidence(page, siteUrl, request, say);
    return { backend, parts, sliderMs, msPerStep };
  } finally {
    await page.close();
  }
}

/** What live evidence costs a run, alone. */
export async function measureEvidence(
  browser: Browser,
  siteUrl: string,
  request: EvidenceRequest,
  say: Say,
): Promise<PageResult['msPerStep']> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    return await timeEvidence(page, siteUrl, request, say);
  } finally {
    await page.close();
  }
}

async function timeEvidence(
  page: Page,
  siteUrl: string,
  request: EvidenceRequest,
  say: Say,
): Promise<PageResult['msPerStep']> {
  const { backend } = request;
  const msPerStep = { withEvidence: [] as number[], without: [] as number[] };
  for (let round = 0; round < request.rounds; round++) {
    msPerStep.without.push(await timeSteps(page, siteUrl, request, { 'evaluation.everySteps': 0 }));
    msPerStep.withEvidence.push(await timeSteps(page, siteUrl, request, {}));
    const [withEvidence, without] = [msPerStep.withEvidence, msPerStep.without].map((all) =>
      all.at(-1)!.toFixed(1),
    );
    say(`${backend}: ${withEvidence} ms a step with live evidence, ${without} without`);
  }
  return msPerStep;
}

/** Runs in the page before anything else does. */
function watchMainThread(): void {
  window.seen = { longTasksMs: [], movedAt: 0, paintedAt: 0 };
  new PerformanceObserver((list) => {
    window.seen.longTasksMs.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
  addEventListener('input', ({ timeStamp }) => (window.seen.movedAt = timeStamp), { capture: true });
  const { prototype } = CanvasRenderingContext2D;
  const paint = Reflect.get(prototype, 'drawImage') as (...data: unknown[]) => void;
  // Not an arrow with a name: the helper that keeps names is not there in the page.
  prototype.drawImage = function (this: CanvasRenderingContext2D, ...data: unknown[]) {
    Reflect.apply(paint, this, data);
    if (this.canvas.closest('[data-testid=laboratory-pairs]')) window.seen.paintedAt = performance.now();
  };
}

async function openReady(
  page: Page,
  siteUrl: string,
  { backend, preset, batch }: EvidenceRequest,
  fields: Readonly<Record<string, number>>,
): Promise<void> {
  const settings = { backend, preset, 'training.batchSize': batch, 'training.epochs': 500, ...fields };
  const search = new URLSearchParams(Object.entries(settings).map(([name, value]) => [name, String(value)]));
  await page.goto(`${siteUrl}?${search.toString()}`);
  await page.locator('[data-testid=status][data-status=idle]').waitFor({ timeout });
}

/** With the details of all stations. */
async function openStations(page: Page): Promise<void> {
  for (const face of await page.locator('[data-station] h2 > button').all()) await face.click();
}

/** With 32 pairs and their settings. */
async function openLaboratory(page: Page): Promise<void> {
  await heading(page, laboratoryWords.en.heading).scrollIntoViewIfNeeded();
  await page.getByRole('radio', { name: '32', exact: true }).check();
  await page.getByRole('button', { name: laboratoryWords.en.pairs.settings, exact: true }).click();
}

/** The strength of the colour jitter, to and fro. */
async function measureSlider(page: Page): Promise<number[]> {
  const settings = page.getByRole('group', { name: laboratoryWords.en.pairs.settings, exact: true });
  const slider = settings.getByRole('slider', { name: en.config.augment.jitter.strength.label, exact: true });
  await slider.scrollIntoViewIfNeeded();
  await slider.focus();
  const took: number[] = [];
  for (let movement = 0; movement < firstMovements + movements; movement++) {
    await page.evaluate(() => Object.assign(window.seen, { movedAt: Infinity, paintedAt: 0 }));
    await page.keyboard.press(movement % 2 ? 'ArrowLeft' : 'ArrowRight');
    await page.waitForFunction(
      (quiet) =>
        window.seen.paintedAt > window.seen.movedAt && performance.now() > window.seen.paintedAt + quiet,
      quietMs,
    );
    took.push(await page.evaluate(() => window.seen.paintedAt - window.seen.movedAt));
  }
  return took.slice(firstMovements);
}

async function measureParts(
  browser: Browser,
  page: Page,
  { secondsPerPart }: PageRequest,
  say: Say,
): Promise<PartResult[]> {
  await press(page, 'train');
  await reachStep(page, warmUpSteps);
  await tab(page, similarity.title.en).click();
  await page.getByRole('switch', { name: evidenceWords.en.labels.reveal }).click();
  const headings = [chartsWords.en.heading, laboratoryWords.en.heading, shortcutWords.en.heading];
  const parts = [
    { part: 'diagram', target: page.locator('main') },
    ...headings.map((part) => ({ part, target: heading(page, part) })),
    ...panels.map(({ title }) => ({ part: title.en, target: tab(page, title.en) })),
    { part: premiseWords.en.title, target: heading(page, premiseWords.en.title) },
  ];
  const results: PartResult[] = [];
  for (const { part, target } of parts) {
    // Found before anything is counted: to look for roles and names is work for the page.
    const element = await target.elementHandle();
    await page.evaluate(() => (window.seen.longTasksMs = []));
    await browser.startTracing(page, { categories: traceCategories });
    await element.evaluate((shown: HTMLElement) => {
      shown.scrollIntoView({ block: shown.matches('[role=tab], main') ? 'start' : 'center' });
      if (shown.role === 'tab') shown.click();
    });
    await page.waitForTimeout(1000 * secondsPerPart);
    const work = maxWorkMs((await browser.stopTracing()).toString());
    const tasks = await page.evaluate(() => window.seen.longTasksMs);
    const longestMs = tasks.length ? Math.max(...tasks) : null;
    results.push({ part, seconds: secondsPerPart, longTasks: tasks.length, longestMs, maxWorkMs: work });
    const longest = longestMs ? `, the longest ${longestMs.toFixed(0)} ms` : '';
    say(
      `${part}: ${tasks.length} tasks over ${longTaskMs} ms${longest}; at most ${work.toFixed(0)} ms of work in one`,
    );
  }
  await press(page, 'pause');
  return results;
}

/** Milliseconds a step, after the first ones. */
async function timeSteps(
  page: Page,
  siteUrl: string,
  request: EvidenceRequest,
  fields: Readonly<Record<string, number>>,
): Promise<number> {
  await openReady(page, siteUrl, request, fields);
  await press(page, 'train');
  await reachStep(page, warmUpSteps);
  const [firstStep, start] = await stepAndTime(page);
  await reachStep(page, firstStep + request.steps);
  const [lastStep, end] = await stepAndTime(page);
  return (end - start) / (lastStep - firstStep);
}

async function reachStep(page: Page, step: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      Number(document.querySelector('[data-testid=step-value]')!.getAttribute('data-step')) >= wanted,
    step,
    { timeout },
  );
}

/** At the moment at which the page next shows another step. */
async function stepAndTime(page: Page): Promise<[step: number, ms: number]> {
  return page.getByTestId('step-value').evaluate(
    (element) =>
      new Promise<[number, number]>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve([Number(element.getAttribute('data-step')), performance.now()]);
        });
        observer.observe(element, { attributeFilter: ['data-step'] });
      }),
  );
}

function heading(page: Page, name: string): Locator {
  return page.getByRole('heading', { name, exact: true });
}

function tab(page: Page, name: string): Locator {
  return page.getByRole('tab', { name, exact: true });
}

async function press(page: Page, action: 'train' | 'pause'): Promise<void> {
  await page.getByRole('button', { name: en.actions[action], exact: true }).click();
}
