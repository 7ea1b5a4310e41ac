/** @file The panel `probes`: is the representation any good: probes, baselines and geometry over the run. */
import type { PanelDescription } from '../evidence/panel-description';

export const probes = {
  name: 'probes',
  title: { en: 'Does it learn?', ko: '배우고 있나요?' },
  watches: [],
} as const satisfies PanelDescription;
