/** @file Which stations of the diagram show their details: those that are held open, and the one that is pointed at. */
import { create } from 'zustand';

/** In the data's way. */
export const stationNames = ['images', 'views', 'encoder', 'objective', 'loss'] as const;
export type StationName = (typeof stationNames)[number];

interface StationState {
  /** In the data's way; they stay open. */
  held: readonly StationName[];
  /** Open for as long as that lasts. */
  pointed?: StationName | undefined;
}

export const useStations = create<StationState>(() => ({ held: [] }));

/** Letting go folds the details of a station that is still pointed at. */
export function holdStation(name: StationName, isHeld: boolean): void {
  useStations.setState(({ held, pointed }) => ({
    held: stationNames.filter((one) => (one === name ? isHeld : held.includes(one))),
    pointed: isHeld || pointed !== name ? pointed : undefined,
  }));
}

export function pointAtStation(pointed: StationName | undefined): void {
  useStations.setState({ pointed });
}
