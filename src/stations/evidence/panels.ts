/** @file The registry of the evidence's panels, in the order of their tabs. A new one is a folder beside this, its name in `panelNames` and under `evidence.panels`, and a line here. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { PanelName } from '../../worker/protocol';

interface EvidencePanel {
  name: PanelName;
  Panel: LazyExoticComponent<ComponentType>;
}

export const evidencePanels: readonly [EvidencePanel, ...EvidencePanel[]] = [
  { name: 'evidence', Panel: lazy(() => import('./probes/probes-panel')) },
  { name: 'similarity', Panel: lazy(() => import('./similarity/similarity-panel')) },
  { name: 'guess', Panel: lazy(() => import('./guess/guess-panel')) },
  { name: 'map', Panel: lazy(() => import('./map/map-panel')) },
  { name: 'neighbours', Panel: lazy(() => import('./neighbours/neighbours-panel')) },
  { name: 'forgotten', Panel: lazy(() => import('./forgotten/forgotten-panel')) },
  { name: 'labels', Panel: lazy(() => import('./labels/labels-panel')) },
];
