/** @file Whether the page is as narrow as on a phone held upright. */
import { useSyncExternalStore } from 'react';

const narrow = '(max-width: 639.98px)';

export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(narrow).matches,
    () => false,
  );
}

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
