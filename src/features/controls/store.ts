/** @file Whether the drawer of all settings is open. */
import { create } from 'zustand';
import { useLesson } from '../../state/lesson-store';
import { dismissFieldError } from '../../state/settings';

export const useSettings = create<{ isOpen: boolean }>(() => ({ isOpen: false }));

export function openSettings(): void {
  useSettings.setState({ isOpen: true });
}

/** What was refused there is let go of: its text goes with the drawer. */
export function closeSettings(): void {
  dismissFieldError();
  useSettings.setState({ isOpen: false });
}

// Going back or forward in the browser may open a lesson, which has no drawer.
useLesson.subscribe(({ place }) => {
  if (place && useSettings.getState().isOpen) closeSettings();
});
