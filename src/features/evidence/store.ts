/**
 * @file Which panel of the evidence is open, which the address says as well (`#panel/map`), so that it can be linked to.
 * What a reader picks in a panel is let go of when it closes.
 */
import { create } from 'zustand';
import { useLesson } from '../../state/lesson-store';
import { panelNames, panels, type PanelName } from '../panels';

export const useOpenPanel = create<{ open: PanelName }>(() => ({ open: panels[0].name }));

export function openPanel(open: PanelName): void {
  useOpenPanel.setState({ open });
  // The page of a lesson has the address for itself.
  if (!useLesson.getState().place) history.replaceState(null, '', `${location.search}#${prefix}${open}`);
}

const prefix = 'panel/';

/** @param hash of an address @returns the panel that it names, if there is one */
export function panelOfHash(hash: string): PanelName | undefined {
  return panelNames.find((name) => hash === `#${prefix}${name}`);
}

/** @param forget called when that panel has closed */
export function onPanelClosed(name: PanelName, forget: () => void): void {
  useOpenPanel.subscribe(({ open }, before) => {
    if (before.open === name && open !== name) forget();
  });
}
