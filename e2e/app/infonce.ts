/** @file The similarity matrix and the guess as a visitor uses them. */
import { expect, type Locator, type Page } from '@playwright/test';
import { words as evidenceWords } from '../../src/features/evidence/words';
import { words as infonceWords } from '../../src/features/infonce/words';
import { words as similarityWords } from '../../src/features/similarity/words';
import { panelTab } from './panels';

export class PairPanels {
  readonly matrix: Locator;
  readonly reading: Locator;
  readonly matrixPanel: Locator;
  readonly infoncePanel: Locator;
  readonly candidates: Locator;
  readonly temperature: Locator;

  constructor(private readonly page: Page) {
    this.matrixPanel = page.getByTestId('similarity-panel');
    this.infoncePanel = page.getByTestId('infonce-panel');
    this.matrix = page.getByTestId('whole-matrix');
    this.reading = page.getByTestId('matrix-reading');
    this.candidates = page.getByTestId('candidates').getByRole('listitem');
    this.temperature = this.infoncePanel.getByRole('slider', { name: infonceWords.en.temperature });
  }

  async open(panel: 'similarity' | 'infonce'): Promise<void> {
    await panelTab(this.page, panel).click();
  }

  async press(key: string, times = 1): Promise<void> {
    await this.matrix.focus();
    for (let i = 0; i < times; i++) await this.matrix.press(key);
  }

  /** The cosine that is read out. */
  async cosine(): Promise<number> {
    const [text] = /−?\d\.\d{3}/.exec(await this.reading.innerText())!;
    return Number(text.replace('−', '-'));
  }

  order(name: keyof typeof similarityWords.en.orders): Locator {
    return this.matrixPanel.getByRole('radio', { name: similarityWords.en.orders[name] });
  }

  /** Or hides them again. */
  async revealLabels(): Promise<void> {
    await this.page.getByRole('switch', { name: evidenceWords.en.labels.reveal }).click();
  }

  anchor(image: number, mark: '●' | '◆'): Locator {
    return this.infoncePanel.getByRole('button', { name: `image ${image} ${mark}`, exact: true });
  }

  async probability(): Promise<number> {
    return Number(await this.infoncePanel.getByTestId('infonce-probability').innerText());
  }

  async lossNats(): Promise<number> {
    return Number.parseFloat(await this.infoncePanel.getByTestId('infonce-loss').innerText());
  }

  async positiveRank(): Promise<number> {
    return Number.parseInt(await this.infoncePanel.getByTestId('infonce-rank').innerText(), 10);
  }

  async hasOnePositive(): Promise<void> {
    await expect(this.infoncePanel.locator('li[data-kind=positive]')).toHaveCount(1);
  }
}
