/** @file The panel `objectives`: what SimCLR replaced, trained beside it. */
import type { PanelDescription } from '../evidence/panel-description';

export const comparedObjectives = {
  name: 'objectives',
  title: { en: 'What SimCLR replaced', ko: 'SimCLR이 대체한 방법들' },
  watches: [],
} as const satisfies PanelDescription;
