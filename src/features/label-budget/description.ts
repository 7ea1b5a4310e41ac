/** @file The panel `label-budget`: what labels are worth. */
import type { PanelDescription } from '../evidence/panel-description';

export const labelBudget: PanelDescription = {
  name: 'label-budget',
  title: { en: 'Fewer labels', ko: '레이블이 적다면' },
  load: () => import('./panel'),
};
