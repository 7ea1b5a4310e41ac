/** @file A config with another objective, and with the augmentation that goes with it. */
import { memberNamed } from './member';
import { augmentPreset } from './augment-presets';
import type { RunConfig } from './run-config';
import { objectives, type ObjectiveName } from '../objectives/objectives';

/**
 * An objective that compares no views learns from images that are flipped at most; back from there, SimCLR
 * takes its own augmentation again. Between objectives of one augmentation, what is set of it stays.
 */
export function withObjective(config: RunConfig, name: ObjectiveName): RunConfig {
  const { augment } = memberNamed(objectives, name);
  const isOther = augment !== memberNamed(objectives, config.objective.name).augment;
  return {
    ...config,
    objective: { ...config.objective, name },
    ...(isOther && { augment: augmentPreset(augment) }),
  };
}
