/** @file Light, dark, or as the system has it; remembered, and set on the document's root. */
import { create } from 'zustand';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const storageKey = 'theme';

export const useTheme = create<{ theme: Theme }>(() => ({ theme: 'system' }));

export function startTheme(): void {
  const stored = localStorage.getItem(storageKey);
  apply(themes.find((theme) => theme === stored) ?? 'system');
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(storageKey, theme);
  apply(theme);
}

function apply(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  useTheme.setState({ theme });
}
