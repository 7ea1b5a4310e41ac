/** @file The view that is pointed at, by mouse, finger or focus: wherever the page shows its batch, it is the anchor. */
import { create } from 'zustand';
import { onNewRun } from '../../state/new-run';
import { roleOf, type AnchorRole, type ViewPlace } from './roles';

export const usePointedView = create<{ anchor?: ViewPlace | undefined }>(() => ({}));

onNewRun(() => pointAtView(undefined));

export function pointAtView(anchor: ViewPlace | undefined): void {
  usePointedView.setState({ anchor });
}

/** What a view is to the one that is pointed at; nothing where none is, or one of another batch. */
export function useRole(place: ViewPlace): AnchorRole | undefined {
  return usePointedView(({ anchor }) => anchor && roleOf(place, anchor));
}

/** For an element that shows a view. */
export function pointing(place: ViewPlace) {
  const point = () => pointAtView(place);
  const leave = () => pointAtView(undefined);
  return { onPointerEnter: point, onPointerLeave: leave, onFocus: point, onBlur: leave };
}
