/**
 * @file When a station counts as pointed at: while the mouse rests on it or on its details, or the keyboard has the
 * focus there. Escape folds what is open only for that. A finger points at nothing: it presses.
 */
import { useEffect, useRef, type FocusEvent, type KeyboardEvent, type PointerEvent } from 'react';
import { pointAtStation, useStations, type StationName } from '../../state/station-store';

/** A pointer that passes over the strip unfolds nothing, and one that strays for a moment folds nothing. */
const restMs = 200;

export function usePointing(name: StationName) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = (then: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(then, restMs);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const leave = () => {
    if (useStations.getState().pointed === name) pointAtStation(undefined);
  };
  return {
    onPointerEnter: ({ pointerType }: PointerEvent) => {
      if (pointerType === 'mouse') later(() => pointAtStation(name));
    },
    onPointerLeave: () => later(leave),
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      if (target.matches(':focus-visible')) pointAtStation(name);
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      if (!currentTarget.contains(relatedTarget)) leave();
    },
    onKeyDown: ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      clearTimeout(timer.current);
      leave();
    },
  };
}
