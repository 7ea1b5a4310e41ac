/** @file The panel `similarity`: all cosines of a batch. */
import type { PanelDescription } from '../evidence/panel-description';

export const similarity = {
  name: 'similarity',
  title: { en: 'Similarities', ko: '유사도' },
  watches: ['batch'],
  needsPairs: true,
} as const satisfies PanelDescription;
