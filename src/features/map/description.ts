/** @file The panel `map`: where test images lie. */
import type { PanelDescription } from '../evidence/panel-description';

export const map = {
  name: 'map',
  title: { en: 'Map', ko: '지도' },
  watches: ['map'],
} as const satisfies PanelDescription;
