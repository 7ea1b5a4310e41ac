/** @file The tabs of the evidence's panels. */
import type { Locator, Page } from '@playwright/test';
import { panels, type PanelName } from '../../src/features/panels';

export function titleOf(name: PanelName, language: 'en' | 'ko' = 'en'): string {
  return panels.find((panel) => panel.name === name)!.title[language];
}

export function panelTab(page: Page, name: PanelName): Locator {
  return page.getByRole('tab', { name: titleOf(name), exact: true });
}
