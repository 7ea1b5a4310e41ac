/** @file The panel `similarity`: all cosines of a batch. */
import type { PanelDescription } from '../evidence/panel-description';

export const similarity: PanelDescription = {
  name: 'similarity',
  title: { en: 'Similarities', ko: '유사도' },
  load: () => import('./panel'),
};
