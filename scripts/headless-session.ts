/**
 * @file One conversation with the training worker in a headless browser: what `npm run train`,
 * `sweep` and `verify` share. Browser and server end with the conversation, however it ends; on Ctrl-C
 * Playwright ends the browser and this process, unless the conversation has something to keep.
 */
import { chromium, type Page } from 'playwright';
import { reasonOf } from '../src/config/playground-error';
import type { Inspection } from '../src/datasets/formats/inspect';
import type { ReadSettings } from '../src/datasets/own/read-set';
import type { HandedSet, HeadlessCalls, HeadlessNews, LoadArgument, Outcome } from '../src/headless';
import type { Answer, Argument } from '../src/rpc/messages';
import { Interruption } from './bad-option';
import { browserFlags } from './browser-flags';
import { ensureBuilt } from './ensure-built';
import { findBrowser } from './find-browser';
import { interruptOnSignals } from './interrupt-on-signals';
import { givenUp } from './missing-files';
import { writeWhole } from './out-folder';
import { serveBuilt } from './serve-built';

export interface HeadlessWorker {
  /** Where the served page finds its data. */
  assetBase: string;
  /** @throws Error, one sentence, what the call was refused with */
  call<Name extends keyof HeadlessCalls>(
    name: Name,
    argument: Argument<HeadlessCalls, Name>,
  ): Promise<Answer<HeadlessCalls, Name>>;
  /** As the call; the file is there whole or not at all. @returns steps taken by then */
  saveRun(runId: number, path: string): Promise<number>;
  loadRun(argument: LoadArgument, path: string): Promise<void>;
  /** A figure as it prints. */
  drawPng(svg: string): Promise<Uint8Array>;
  /** What files on this machine come to, each under the path that it is to have. */
  inspect(files: readonly { path: string; file: string }[]): Promise<Inspection>;
  /** Makes a set of them, which settings may name from then on. */
  readSet(
    files: readonly { path: string; file: string }[],
    request: { settings: ReadSettings; seed: number },
  ): Promise<HandedSet>;
}

export interface Conversation {
  /** Its end ends the conversation. */
  speak: (worker: HeadlessWorker) => Promise<void>;
  hear?: (news: HeadlessNews) => void;
  /** In place of an end at once, where `speak` ends by itself then. */
  interrupt?: (why: Interruption) => void;
}

/** @throws Error, one sentence, when the worker, the page or the browser fails. */
export async function converse({ speak, hear, interrupt }: Conversation): Promise<void> {
  await ensureBuilt();
  const executablePath = findBrowser();
  const site = await serveBuilt({ port: 0 });
  try {
    const args = [...browserFlags];
    const ends = { handleSIGINT: !interrupt, handleSIGTERM: !interrupt, handleSIGHUP: !interrupt };
    if (interrupt) interruptOnSignals(interrupt);
    const browser = await chromium.launch({ executablePath, args, ...ends });
    try {
      const page = await browser.newPage();
      await new Promise<void>((resolve, reject) => {
        failOnTrouble(page, reject);
        const take = (news: HeadlessNews) => {
          // A run's own failure is what its call is refused with.
          const isBroken = news.topic === 'failure' && news.payload.runId === undefined;
          const missing = givenUp(news);
          if (isBroken) reject(new Error(news.payload.failure.message));
          else if (missing === undefined) hear?.(news);
          else (interrupt ?? reject)(new Interruption(reasonOf(missing)));
        };
        open(page, site.url, take).then(speak).then(resolve, reject);
      });
    } finally {
      await browser.close();
    }
  } finally {
    await site.close();
  }
}

async function open(page: Page, url: string, take: (news: HeadlessNews) => void): Promise<HeadlessWorker> {
  await page.exposeFunction('receiveNews', take);
  await page.goto(`${url}headless.html`);
  const valueOf = <Value>(outcome: Outcome<Value>): Value => {
    if ('failure' in outcome) throw new Error(outcome.failure.message);
    return outcome.value;
  };
  return {
    assetBase: url,
    async call<Name extends keyof HeadlessCalls>(name: Name, argument: Argument<HeadlessCalls, Name>) {
      // Playwright's types would take the call's apart.
      const ask = (call: string) => window.callWorker(...(JSON.parse(call) as [Name, typeof argument]));
      return valueOf(await page.evaluate(ask, JSON.stringify([name, argument]))) as Answer<
        HeadlessCalls,
        Name
      >;
    },
    async saveRun(runId, path) {
      const downloading = page.waitForEvent('download', { timeout: 0 });
      // Where the call is refused, nobody waits for it.
      downloading.catch(() => undefined);
      const step = valueOf(await page.evaluate((id) => window.saveRun(id), runId));
      const download = await downloading;
      await writeWhole(path, (unfinished) => download.saveAs(unfinished));
      await download.delete();
      return step;
    },
    async loadRun(argument, path) {
      const input = await page.evaluateHandle(() =>
        Object.assign(document.createElement('input'), { type: 'file' }),
      );
      await input.setInputFiles(path);
      valueOf(
        await page.evaluate(([argument, { files }]) => window.loadRun(argument, files![0]!), [
          argument,
          input,
        ] as const),
      );
    },
    async drawPng(svg) {
      return valueOf(await page.evaluate((text) => window.drawPng(text), svg));
    },
    async inspect(files) {
      const argument = [files.map(({ path }) => path), await chosenFiles(page, files)] as const;
      // As text: Playwright would lose a class that is called __proto__.
      const text = await page.evaluate(
        async ([names, input]) => JSON.stringify(await window.inspectFiles(names, input.files!)),
        argument,
      );
      return valueOf(JSON.parse(text) as Outcome<Inspection>);
    },
    async readSet(files, request) {
      const argument = [files.map(({ path }) => path), await chosenFiles(page, files), request] as const;
      return valueOf(
        await page.evaluate(([names, input, asked]) => window.readSet(names, input.files!, asked), argument),
      );
    },
  };
}

/** A field in which they have been chosen. */
async function chosenFiles(page: Page, files: readonly { file: string }[]) {
  const input = await page.evaluateHandle(() =>
    Object.assign(document.createElement('input'), { type: 'file', multiple: true }),
  );
  await input.setInputFiles(files.map(({ file }) => file));
  return input;
}

/** What the browser itself reports; the worker's own failures, and files of datasets, arrive as news. */
function failOnTrouble(page: Page, fail: (error: Error) => void): void {
  page.on('pageerror', (error) => fail(new Error(`The page failed: ${reasonOf(error)}.`)));
  page.on('crash', () => fail(new Error('The page crashed, most often for lack of memory.')));
  page.on('close', () => fail(new Error('The browser was closed before the end.')));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.includes('/datasets/')) {
      fail(new Error(`The page reported an error: ${reasonOf(message.text())}.`));
    }
  });
}
