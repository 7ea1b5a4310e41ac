/** @file The reader's anchor and temperature: let go of with the panel, and with the run. */
import { create } from 'zustand';
import { onNewRun } from '../../state/new-run';
import { onPanelClosed } from '../evidence/store';

interface InfonceState {
  /** A view of the batch on show. */
  anchor: number;
  /** In place of the usual one. */
  temperature?: number | undefined;
}

export const useInfonce = create<InfonceState>(() => ({ anchor: 0 }));

const forget = () => useInfonce.setState(useInfonce.getInitialState(), true);
onNewRun(forget);
onPanelClosed('infonce', forget);

export function pickAnchor(anchor: number): void {
  useInfonce.setState({ anchor });
}

/** @param temperature nothing: back to the usual one */
export function chooseTemperature(temperature: number | undefined): void {
  useInfonce.setState({ temperature });
}
