/**
 * @file The page as a visitor uses it: what can be pressed and what can be read.
 */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { words as controlWords } from '../../src/features/controls/words';
import { en } from '../../src/i18n/en';
import { ko } from '../../src/i18n/ko';
import type { StationName } from '../../src/state/station-store';
import type { BackendName, RunStatus } from '../../src/worker/protocol';

/** Of a curve (src/state/metric-history.ts): a longer run's are thinned to as many. */
const maxPoints = 200;

export const words = { en, ko };
export type LanguageCode = keyof typeof words;

/**
 * Without evidence, which otherwise encodes all test images whenever a run rests: for journeys that look
 * elsewhere.
 */
export const unjudged = { 'evaluation.everySteps': 0 };

export class Playground {
  /** The language in which buttons are looked for. */
  language: LanguageCode = 'en';
  /** What the page may report without failing the journey. */
  expectedTrouble?: RegExp;
  readonly status: Locator;
  readonly loss: Locator;
  readonly failure: Locator;
  private readonly stepValue: Locator;
  private readonly lossChart: Locator;

  constructor(readonly page: Page) {
    this.status = page.getByTestId('status');
    this.loss = page.getByTestId('loss-value');
    this.failure = page.getByRole('alert');
    this.stepValue = page.getByTestId('step-value');
    this.lossChart = page.getByTestId('chart-loss');
  }

  /** @param parameters the address's parameters: `backend`, `preset`, fields of the configuration */
  async open(parameters: Record<string, string | number> = {}): Promise<void> {
    const search = new URLSearchParams(
      Object.entries(parameters).map(([name, value]) => [name, String(value)]),
    );
    await this.page.goto(`./?${search.toString()}`);
  }

  async openReady(parameters: Record<string, string | number>): Promise<void> {
    await this.open(parameters);
    await this.hasStatus('idle');
  }

  button(action: 'train' | 'pause' | 'step' | 'reset'): Locator {
    return this.page.getByRole('button', { name: words[this.language].actions[action], exact: true });
  }

  async press(action: 'train' | 'pause' | 'step' | 'reset'): Promise<void> {
    await this.inReach(this.button(action), (button) => button.click());
  }

  async hasStatus(status: RunStatus): Promise<void> {
    await expect(this.status).toHaveAttribute('data-status', status);
  }

  async runsOn(backend: BackendName): Promise<void> {
    await expect(this.page.getByTestId('backend-badge')).toHaveAttribute('data-backend', backend);
  }

  async step(): Promise<number> {
    return Number(await this.stepValue.getAttribute('data-step'));
  }

  async hasStep(step: number): Promise<void> {
    await expect(this.stepValue).toHaveAttribute('data-step', String(step));
  }

  async reachesStep(step: number, timeout?: number): Promise<void> {
    // A second later, as it looks else, a short run is over.
    await expect.poll(() => this.step(), { timeout, intervals: [100] }).toBeGreaterThanOrEqual(step);
  }

  async hasLossPoints(count: number): Promise<void> {
    await expect(this.lossChart).toHaveAttribute('data-points', String(Math.min(count, maxPoints)));
  }

  /** The loss chart's line from its beginning to its end, in pixels right of and above its lower left corner. */
  async lossLine(): Promise<{ x: number; y: number }[]> {
    await this.lossChart.scrollIntoViewIfNeeded();
    const line = await this.lossChart.locator('path.recharts-line-curve').getAttribute('d');
    return [...(line ?? '').matchAll(/([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => ({
      x: Number(x),
      y: -Number(y),
    }));
  }

  async chooseLanguage(language: LanguageCode): Promise<void> {
    await this.choose(words[this.language].language.label, language);
    this.language = language;
  }

  async chooseTheme(theme: 'light' | 'dark'): Promise<void> {
    await this.choose(words[this.language].theme.label, theme);
  }

  private async choose(label: string, option: string): Promise<void> {
    await this.inReach(this.page.getByLabel(label, { exact: true }), (choice) => choice.selectOption(option));
  }

  /** On a phone a menu holds all of the bar but its one line; it is closed again. */
  private async inReach(control: Locator, handle: (control: Locator) => Promise<unknown>): Promise<void> {
    const menu = this.page.getByTestId('bar-menu');
    const isInMenu = (await menu.isVisible()) && !(await control.isVisible());
    if (isInMenu) await menu.click();
    await handle(control);
    if (isInMenu) await menu.click();
  }

  /** As far as axe can tell. @param part a selector; the whole page unless told */
  async isAccessible(part?: string): Promise<void> {
    // Without the places of all that is well, of which there are thousands.
    // Legacy: no frames of other hosts to gather, and so no second page to open for them.
    const axe = new AxeBuilder({ page: this.page }).setLegacyMode().options({ resultTypes: ['violations'] });
    const { violations } = await (part ? axe.include(part) : axe).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  }

  /** Of the diagram, with its details where they are open. */
  station(name: StationName): Locator {
    return this.page.locator(`[data-station=${name}]`);
  }

  /** Its details stay open. */
  async openStation(name: StationName): Promise<void> {
    const face = this.station(name).locator('h2 > button');
    await face.click();
    await expect(face).toHaveAttribute('aria-expanded', 'true');
  }

  /** Of all settings; what lies behind cannot be reached while it is open. */
  get drawer(): Locator {
    return this.page.getByTestId('settings');
  }

  async openSettings(): Promise<void> {
    await this.page.getByTestId('all-settings').click();
    await expect(this.drawer).toBeVisible();
  }

  async closeSettings(): Promise<void> {
    await this.drawer.getByRole('button', { name: controlWords[this.language].close, exact: true }).click();
    await expect(this.drawer).toHaveCount(0);
  }

  /** The number field of a setting, in the open drawer. */
  numberField(label: string): Locator {
    return this.drawer.getByRole('textbox', { name: label, exact: true });
  }

  /** The choice of a setting, in the open drawer. */
  choiceField(label: string): Locator {
    return this.drawer.getByRole('combobox', { name: label, exact: true });
  }
}
