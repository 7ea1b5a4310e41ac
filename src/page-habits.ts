/** @file What the page does with keys, and on leaving it, wherever the focus is. */
import { useEffect, type MouseEvent } from 'react';
import { shortcutOf } from './actions/act';
import { losesWork } from './state/leaving';
import { useRun } from './state/run-store';
import { contentId } from './ui/content-id';
import { isShortcutPress } from './ui/keys';

/** What means something else by space, or is typed into. */
const controls =
  'button, input, select, textarea, summary, a, canvas, [contenteditable], [role="slider"], [role="dialog"]';

/** Where it can be seen what space does to the run; it scrolls as ever elsewhere. */
const shownRun = '[data-run]';

/** The shortcuts of actions, as space that trains and pauses, unless a control has the focus. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.code === 'Space' && !document.querySelector(shownRun)) return;
      if (event.target instanceof Element && event.target.closest(controls)) return;
      const press = isShortcutPress(event) && shortcutOf(event.code);
      if (!press) return;
      event.preventDefault();
      if (!event.repeat) press();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** A button pressed from the keyboard counts once, however long the key is held. */
export function useSinglePress(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isPinned = event.repeat && (event.key === 'Enter' || event.code === 'Space');
      if (!isPinned || !(event.target instanceof Element) || !event.target.closest('button, summary')) return;
      // Browsers would press it again and again; of space they wait for the release.
      if (event.key === 'Enter') event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, []);
}

/** The browser asks before a long run is left. */
export function useLeaveQuestion(): void {
  const isAsked = useRun(losesWork);
  useEffect(() => {
    if (!isAsked) return;
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', onLeave);
    return () => removeEventListener('beforeunload', onLeave);
  }, [isAsked]);
}

/** Past the bar. The address stays as it is: it names the page that is open. */
export function skipToContent(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById(contentId)?.focus();
}
