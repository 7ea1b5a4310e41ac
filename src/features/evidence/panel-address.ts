/** @file Which panel of the evidence the address leads to (src/ui/panel-hash.ts). */
import { leadsTo } from '../../ui/panel-hash';
import { panelNames, type PanelName } from '../panels';

/** @param hash of an address @returns the panel that it names, or of which it names a part, if there is one */
export function panelOfHash(hash: string): PanelName | undefined {
  return panelNames.find((name) => leadsTo(hash, name));
}
