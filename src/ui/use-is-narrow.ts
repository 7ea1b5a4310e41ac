/** @file Whether the page is as narrow as a phone held upright, too narrow for all in one line, or has room to spare. */
import { useMatches } from './use-matches';

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

/** Where images and charts may be larger. */
export function useIsRoomy(): boolean {
  return useMatches('(min-width: 1200px) and (min-height: 860px)');
}

function useIsNarrowerThan(width: number): boolean {
  return useMatches(`(max-width: ${width - 0.02}px)`);
}
