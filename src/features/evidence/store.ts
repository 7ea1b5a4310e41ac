/** @file Which panel of the evidence is open. What a reader picks in a panel is let go of when it closes. */
import { create } from 'zustand';
import { panels, type PanelName } from '../panels';

export const useOpenPanel = create<{ open: PanelName }>(() => ({ open: panels[0].name }));

export function openPanel(open: PanelName): void {
  useOpenPanel.setState({ open });
}

/** @param forget called when that panel has closed */
export function onPanelClosed(name: PanelName, forget: () => void): void {
  useOpenPanel.subscribe(({ open }, before) => {
    if (before.open === name && open !== name) forget();
  });
}
