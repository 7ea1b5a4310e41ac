/** @file A config with another objective, and with the augmentation that goes with it. */
import { memberNamed } from './member';
import { augmentPreset } from './augment-presets';
import { differingFields } from './parse-config';
import type { AugmentConfig, RunConfig } from './run-config';
import { chosenObjective, objectives, type ObjectiveName } from '../objectives/objectives';

/**
 * An objective that compares no views learns from images that are flipped at most; back from there, SimCLR
 * takes its own augmentation again. Between objectives of one augmentation, what is set of it stays.
 * @param setAside the augmentation that was set when the other kind of objective was last chosen, if it was
 */
export function withObjective(
  config: RunConfig,
  name: ObjectiveName,
  setAside: AugmentConfig = augmentPreset(memberNamed(objectives, name).augment),
): RunConfig {
  const isOther =
    memberNamed(objectives, name).augment !== memberNamed(objectives, config.objective.name).augment;
  return {
    ...config,
    objective: { ...config.objective, name },
    ...(isOther && { augment: setAside }),
  };
}

/** Whether the views are flipped at most because of the objective that is chosen. */
export function isFlippedForObjective(config: RunConfig): boolean {
  const goesWithIt = chosenObjective(config).augment;
  const flipped = { ...config, augment: augmentPreset('flip-only') };
  return goesWithIt === 'flip-only' && differingFields(config, flipped).length === 0;
}
