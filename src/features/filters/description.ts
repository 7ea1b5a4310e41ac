/** @file The panel `filters`: what the encoder's first layer looks for. */
import type { PanelDescription } from '../evidence/panel-description';

export const filters = {
  name: 'filters',
  title: { en: 'Filters', ko: '필터' },
  watches: ['filters'],
} as const satisfies PanelDescription;
