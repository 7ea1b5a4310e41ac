/** @file The registry of the evidence's panels, in the order of their tabs. A new one is a folder beside this, its name in `panelNames` and under `evidence.panels`, and a line here. */
import type { ComponentType } from 'react';
import { lazyPart } from '../../ui/lazy-part';
import type { PanelName } from '../../worker/protocol';
import { LoadingPanel } from './loading-panel';

interface EvidencePanel {
  name: PanelName;
  Panel: ComponentType;
}

export const evidencePanels: readonly [EvidencePanel, ...EvidencePanel[]] = [
  { name: 'evidence', Panel: lazyPart(() => import('../probes/probes-panel'), LoadingPanel) },
  { name: 'similarity', Panel: lazyPart(() => import('../similarity/similarity-panel'), LoadingPanel) },
  { name: 'guess', Panel: lazyPart(() => import('../infonce/infonce-panel'), LoadingPanel) },
  { name: 'map', Panel: lazyPart(() => import('../map/map-panel'), LoadingPanel) },
  { name: 'neighbours', Panel: lazyPart(() => import('../neighbours/neighbours-panel'), LoadingPanel) },
  {
    name: 'forgotten',
    Panel: lazyPart(() => import('../transform-probes/transform-probes-panel'), LoadingPanel),
  },
  { name: 'labels', Panel: lazyPart(() => import('../label-budget/label-budget-panel'), LoadingPanel) },
];
