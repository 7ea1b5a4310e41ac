/** @file The panel `infonce`: InfoNCE as a guess. */
import type { PanelDescription } from '../evidence/panel-description';

export const infonce = {
  name: 'infonce',
  title: { en: 'The guess', ko: '짝 맞히기' },
  watches: ['batch'],
  needsPairs: true,
} as const satisfies PanelDescription;
