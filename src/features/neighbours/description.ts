/** @file The panel `neighbours`: the training images nearest to an image. */
import type { PanelDescription } from '../evidence/panel-description';

export const neighbours: PanelDescription = {
  name: 'neighbours',
  title: { en: 'Neighbours', ko: '이웃' },
  load: () => import('./panel'),
};
