/**
 * @file Whether the page shows classes. One switch for all of it; labels are for the reader's eyes and
 * for evaluation, no step uses them, so that they stay hidden until asked for.
 */
import { create } from 'zustand';

export const useLabels = create<{ revealed: boolean }>(() => ({ revealed: false }));

export function useLabelsRevealed(): boolean {
  return useLabels((labels) => labels.revealed);
}

export function revealLabels(revealed: boolean): void {
  useLabels.setState({ revealed });
}
