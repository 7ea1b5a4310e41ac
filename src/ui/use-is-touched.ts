/** @file Whether the page is used by finger: nothing can be pointed at without being tapped. */
import { useMatches } from './use-matches';

export function useIsTouched(): boolean {
  return useMatches('(pointer: coarse)');
}
