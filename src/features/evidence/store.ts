/**
 * @file Which panel of the evidence is open, which the address says as well (`#panel/map`), so that it can be linked to.
 * What a reader picks in a panel is let go of when it closes.
 */
import { create } from 'zustand';
import { useLesson } from '../../state/lesson-store';
import { hashOfPanel } from '../../ui/panel-hash';
import { panels, type PanelName } from '../panels';
import { panelOfHash } from './panel-address';

export const useOpenPanel = create<{ open: PanelName }>(() => ({ open: panels[0].name }));

export function openPanel(open: PanelName): void {
  useOpenPanel.setState({ open });
  // The page of a lesson has the address for itself, and a link to a part of the panel stays as it is.
  if (useLesson.getState().place || panelOfHash(location.hash) === open) return;
  history.replaceState(null, '', `${location.search}${hashOfPanel(open)}`);
}

/** @param forget called when that panel has closed */
export function onPanelClosed(name: PanelName, forget: () => void): void {
  useOpenPanel.subscribe(({ open }, before) => {
    if (before.open === name && open !== name) forget();
  });
}
