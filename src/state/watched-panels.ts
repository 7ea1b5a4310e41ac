/**
 * @file Tells the worker which panels are on screen. Several parts of the page may show the same
 * panel's data; it is watched as long as one of them does.
 */
import { useEffect, useRef, type RefObject } from 'react';
import type { PanelName } from '../worker/protocol';
import { watch } from './run-store';

/** How near the screen an element counts as on it. */
const margin = '200px';

const viewers: PanelName[] = [];

/** @returns the ref of the element that shows the panel: while it is on screen, the panel is watched */
export function useWatched(panel: PanelName): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isViewed = false;
    const view = (next: boolean) => {
      if (next === isViewed) return;
      isViewed = next;
      if (next) viewers.push(panel);
      else viewers.splice(viewers.indexOf(panel), 1);
      watch([...new Set(viewers)]);
    };
    const observer = new IntersectionObserver((entries) => view(entries.at(-1)!.isIntersecting), {
      rootMargin: margin,
    });
    observer.observe(element.current!);
    return () => {
      observer.disconnect();
      view(false);
    };
  }, [panel]);
  return element;
}
