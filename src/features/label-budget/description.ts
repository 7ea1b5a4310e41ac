/** @file The panel `label-budget`: what labels are worth. */
import type { PanelDescription } from '../evidence/panel-description';

export const labelBudget = {
  name: 'label-budget',
  title: { en: 'Fewer labels', ko: '레이블이 적다면' },
  watches: [],
} as const satisfies PanelDescription;
