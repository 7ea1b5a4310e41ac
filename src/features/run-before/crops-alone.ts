/** @file Whether of two runs the second one alone has views that keep their colours. */
import { transformNames } from '../../config/augment-schema';
import type { AugmentConfig } from '../../config/run-config';
import { distortsColour } from '../../evaluate/shortcut-pipelines';

/** As *Break it* and its button among the failures make them: crops, mirrored or not, and nothing else. */
export function isCropsAlone(now: AugmentConfig, before: AugmentConfig): boolean {
  const applied = transformNames.filter((name) => now[name].probability > 0 && name !== 'flip');
  return distortsColour(before) && applied.length === 1 && applied[0] === 'crop';
}
