/**
 * @file The test of every journey through another browser: starts it anew, and fails a journey during
 * which it reported an error. What was on the screen on the way lies in `test-results/browsers/`.
 */
import { mkdirSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
import { en } from '../../src/i18n/en';
import type { RunStatus } from '../../src/worker/protocol';
import { startOther, type OtherBrowser } from './other-browsers';
import type { Visitor } from './visitor';

const pictures = 'test-results/browsers';

/** By the text that is read, or read aloud. */
export const button = (name: string) =>
  `//*[self::button or @role="button" or @role="tab"][normalize-space()="${name}" or @aria-label="${name}"]`;
export const testId = (name: string) => `//*[@data-testid="${name}"]`;

export class Visit {
  constructor(
    readonly visitor: Visitor,
    private readonly address: string,
    private readonly name: string,
  ) {}

  /** @param settings as the address has them @param hash as `#game` */
  async open(settings: Readonly<Record<string, string | number>> = {}, hash = ''): Promise<void> {
    const search = new URLSearchParams(
      Object.entries(settings).map(([name, value]) => [name, String(value)]),
    ).toString();
    await this.visitor.open(`${this.address}${search && `?${search}`}${hash}`);
  }

  press(action: 'train' | 'pause' | 'step' | 'reset'): Promise<void> {
    return this.visitor.click(button(en.actions[action]));
  }

  /** @param path an XPath */
  isThere(path: string): Promise<boolean> {
    return this.visitor.ask((path) => document.evaluate(`boolean(${path})`, document).booleanValue, path);
  }

  /** Of the first element with this test id; nothing while there is none. */
  data(id: string): Promise<Record<string, string | undefined>> {
    return this.visitor.ask(
      (id) => Object.assign({}, document.querySelector<HTMLElement>(`[data-testid="${id}"]`)?.dataset),
      id,
    );
  }

  /** Of the first element with this test id. */
  text(id: string): Promise<string> {
    return this.visitor.ask(
      (id) => document.querySelector<HTMLElement>(`[data-testid="${id}"]`)?.innerText ?? '',
      id,
    );
  }

  async hasStatus(status: RunStatus): Promise<void> {
    await expect.poll(async () => (await this.data('status'))['status']).toBe(status);
  }

  async step(): Promise<number> {
    return Number((await this.data('step-value'))['step']);
  }

  async reachesStep(step: number): Promise<void> {
    await expect.poll(() => this.step()).toBeGreaterThanOrEqual(step);
  }

  /** A number that is on show. */
  async loss(): Promise<number> {
    return Number(await this.text('loss-value'));
  }

  async scrollTo(id: string): Promise<void> {
    await expect
      .poll(() =>
        this.visitor.ask((id) => {
          const place = document.querySelector(`[data-testid="${id}"]`);
          place?.scrollIntoView({ block: 'start', behavior: 'instant' });
          return place !== null;
        }, id),
      )
      .toBe(true);
  }

  /** Of the lesson that is open. */
  async page(): Promise<string | undefined> {
    return (await this.data('lesson'))['page'];
  }

  /** As `look`, screen by screen down the whole page. */
  async lookAll(at: string): Promise<void> {
    for (let screen = 0; ; screen++) {
      const isLast = await this.visitor.ask((screen) => {
        scrollTo({ top: screen * (innerHeight - 120), behavior: 'instant' });
        return scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
      }, screen);
      await this.look(`${at}-${String(screen).padStart(2, '0')}`);
      if (isLast) return;
    }
  }

  /** Keeps a picture, and holds that nothing goes over the edge of the page. */
  async look(at: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    await this.visitor.photograph(`${pictures}/${this.name}-${at}.png`);
    const across = await this.visitor.ask(() => document.documentElement.scrollWidth - innerWidth);
    expect(across, `what goes over the right edge of ${at}`).toBeLessThanOrEqual(0);
  }
}

export interface OtherBrowserOptions {
  other: OtherBrowser;
}

export const test = base.extend<{ visit: Visit }, OtherBrowserOptions>({
  other: ['firefox', { option: true, scope: 'worker' }],
  visit: async ({ other, baseURL }, provide, info) => {
    const visitor = await startOther(other);
    try {
      await visitor.resize(1440, 900);
      await provide(new Visit(visitor, baseURL!, other));
      expect(await visitor.troubles()).toEqual([]);
    } finally {
      if (info.status !== info.expectedStatus) await visitor.photograph(`${info.outputPath('failed')}.png`);
      await visitor.close();
    }
  },
});

export { expect };
