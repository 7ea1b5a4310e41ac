/** @file What the game keeps of the run with colour changes while the run without them goes on. */
import { create } from 'zustand';
import type { Evaluation, WholeEvaluation } from '../../evaluate/evaluation';
import { useProbes } from '../../features/probes/store';

/** A run's evidence: its curve, and the last word on it. */
export interface Played {
  points: readonly Evaluation[];
  whole?: WholeEvaluation | undefined;
}

interface GameState {
  /** The run with colour changes, from when the other one begins. */
  first?: Played | undefined;
}

export const useGame = create<GameState>(() => ({}));

export function keepFirst(): void {
  const { points, wholes } = useProbes.getState();
  useGame.setState({ first: { points, whole: wholes.at(-1) } });
}
