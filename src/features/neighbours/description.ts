/** @file The panel `neighbours`: the training images nearest to an image. */
import type { PanelDescription } from '../evidence/panel-description';

export const neighbours = {
  name: 'neighbours',
  title: { en: 'Neighbours', ko: '이웃' },
  watches: ['neighbours'],
} as const satisfies PanelDescription;
