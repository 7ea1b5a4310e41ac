/** @file Whether the page is as narrow as a phone held upright, or too narrow for all in one line. */
import { useCallback, useSyncExternalStore } from 'react';

/** In pixels: a phone held upright is narrower. */
const phone = 640;

/** In pixels: the rail and all that stands beside it fit into one line. */
const roomy = 1280;

export function useIsNarrow(): boolean {
  return useIsNarrowerThan(phone);
}

export function useIsTight(): boolean {
  return useIsNarrowerThan(roomy);
}

function useIsNarrowerThan(width: number): boolean {
  const query = `(max-width: ${width - 0.02}px)`;
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => false,
  );
}
