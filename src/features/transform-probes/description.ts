/** @file The panel `transform-probes`: what h knows of a transform, and z does not. */
import type { PanelDescription } from '../evidence/panel-description';

export const transformProbes = {
  name: 'transform-probes',
  title: { en: 'What z forgot', ko: 'z가 잊은 것' },
  watches: [],
} as const satisfies PanelDescription;
