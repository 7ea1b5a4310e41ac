/** @file Which bundled sets are here in full, as `npm run datasets` builds them: known when the page is built. */

/** Their training images, by name; put in by Vite, for a sweep from the command line by scripts/sweep.ts, and absent in tests. */
declare global {
  var FULL_SETS: Readonly<Record<string, number>> | undefined;
}

/** How many training images the full set has; undefined where it is not here. */
export function fullSetImages(name: string): number | undefined {
  return typeof FULL_SETS === 'undefined' ? undefined : FULL_SETS[name];
}

/** Whether any is. */
export const hasFullSets = typeof FULL_SETS !== 'undefined' && Object.keys(FULL_SETS).length > 0;
