/** @file What the objective of the run on show measures of the watched batch, as the network stands. */
import { useWatched } from '../../features/watched/store';
import { useSeen } from '../../ui/on-screen';

/**
 * Undefined before a run begins.
 * @typeParam Picture what the objective's own measures hold
 */
export function usePicture<Picture>(): Picture | undefined {
  return useSeen(useWatched(({ now }) => now?.measures.picture)) as Picture | undefined;
}
