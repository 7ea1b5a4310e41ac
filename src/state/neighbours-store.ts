/** @file The image whose neighbours are asked for, and the worker's last answer. */
import { create } from 'zustand';
import type { NeighbourReport } from '../worker/protocol';

export type NeighbourQuery =
  /** A test image. */
  | { kind: 'test'; index: number }
  /** The visitor's own, u8 [height, width, channels] in the dataset's size; `isInverted` from what the file holds. */
  | { kind: 'own'; image: Uint8Array<ArrayBuffer>; name: string; isInverted: boolean };

export interface NeighbourState {
  /** Numbers the queries, so that answers find theirs. */
  id: number;
  query?: NeighbourQuery | undefined;
  report?: NeighbourReport | undefined;
}

export const useNeighbours = create<NeighbourState>(() => ({ id: 0 }));

/** Makes this the query; returns its number. */
export function beginQuery(query: NeighbourQuery): number {
  const id = useNeighbours.getState().id + 1;
  useNeighbours.setState({ id, query });
  return id;
}

/** Answers to earlier queries are dropped. */
export function takeNeighbourReport(report: NeighbourReport): void {
  if (report.id === useNeighbours.getState().id) useNeighbours.setState({ report });
}

/** A run that was reset has no answer left; the question stays. */
export function forgetReport(): void {
  useNeighbours.setState({ report: undefined });
}

/** Of another dataset's images there is no query and no answer. */
export function forgetQuery(): void {
  useNeighbours.setState({ query: undefined, report: undefined });
}
