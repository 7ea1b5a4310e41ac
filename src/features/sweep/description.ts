/** @file The panel `sweep`: settings compared over a grid, and the paper's own comparisons ready made. */
import type { PanelDescription } from '../evidence/panel-description';

export const sweep = {
  name: 'sweep',
  title: { en: 'Sweep', ko: '스윕' },
  watches: [],
} as const satisfies PanelDescription;
