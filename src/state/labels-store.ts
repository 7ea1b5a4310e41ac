/**
 * @file Whether the page shows classes. One switch for all of it; labels are for the reader's eyes and
 * for evaluation, no step uses them, so that they stay hidden until asked for.
 */
import { create } from 'zustand';
import { useRun } from './run-store';

export const useLabels = create<{ revealed: boolean }>(() => ({ revealed: false }));

export function useLabelsRevealed(): boolean {
  const revealed = useLabels((labels) => labels.revealed);
  return useHasLabels() && revealed;
}

/** Whether the images on show have any. */
export function useHasLabels(): boolean {
  return useRun(({ dataset }) => !dataset?.isUnlabelled);
}

export function revealLabels(revealed: boolean): void {
  useLabels.setState({ revealed });
}
