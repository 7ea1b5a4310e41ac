/** @file How the address says which panel of the evidence is open: `#panel/map`. */
import { panelNames, type PanelName } from '../panels';

const prefix = '#panel/';

export function hashOfPanel(name: PanelName): string {
  return `${prefix}${name}`;
}

/** @param hash of an address @returns the panel that it names, if there is one */
export function panelOfHash(hash: string): PanelName | undefined {
  return panelNames.find((name) => hash === hashOfPanel(name));
}
