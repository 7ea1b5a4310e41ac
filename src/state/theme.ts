/** @file Light, dark, or as the system has it; remembered, and set on the document's root. */
import { create } from 'zustand';
import { readSetting, writeSetting } from '../storage/storage';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const setting = 'theme';

export const useTheme = create<{ theme: Theme }>(() => ({ theme: 'system' }));

export function startTheme(): void {
  const stored = readSetting(setting);
  apply(themes.find((theme) => theme === stored) ?? 'system');
}

export function chooseTheme(theme: Theme): void {
  writeSetting(setting, theme);
  apply(theme);
}

function apply(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  useTheme.setState({ theme });
}
