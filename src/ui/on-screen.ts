/** @file What a part of the page shows while it is on the screen, or nearly; what nobody sees is not kept up to date. */
import { createContext, useContext, useEffect, useState, type RefObject } from 'react';

/** Whether the part is on the screen, for all that it holds. */
export const OnScreen = createContext(true);

export function useOnScreen(element: RefObject<HTMLElement | null>): boolean {
  const [isOnScreen, setOnScreen] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver((entries) => setOnScreen(entries.at(-1)!.isIntersecting), {
      rootMargin: '200px',
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isOnScreen;
}

/**
 * The value, or while its part is off the screen the one that was last seen.
 * @param subject what the value is of: of another, none was seen
 */
export function useSeen<T>(value: T, subject?: unknown): T {
  const isOnScreen = useContext(OnScreen);
  const [seen, setSeen] = useState({ value, subject });
  const isShown = isOnScreen || seen.subject !== subject;
  if (isShown && (seen.value !== value || seen.subject !== subject)) setSeen({ value, subject });
  return isShown ? value : seen.value;
}
