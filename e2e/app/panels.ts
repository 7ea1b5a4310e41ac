/** @file The tabs of the evidence's panels. */
import type { Locator, Page } from '@playwright/test';
import { panels } from '../../src/features/panels';
import type { PanelName } from '../../src/worker/protocol';

export const panelNames = panels.map(({ name }) => name);

export function titleOf(name: PanelName, language: 'en' | 'ko' = 'en'): string {
  return panels.find((panel) => panel.name === name)!.title[language];
}

export function panelTab(page: Page, name: PanelName): Locator {
  return page.getByRole('tab', { name: titleOf(name), exact: true });
}
