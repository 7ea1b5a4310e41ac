/**
 * @file Settings that break a run on purpose, each in a way that a falling loss does not show: changes
 * to whatever config stands, as `name=value`.
 */
import { parseAssignment } from './assignment';
import { withFields } from './parse-config';
import type { RunConfig } from './run-config';

const assignments = {
  /**
   * Decay that wipes the weights out at every step (η·λ = 1), and steps ten thousand times too large in
   * their place: all embeddings become one. (Large steps alone leave some directions; negatives resist.)
   */
  collapse: {
    'optimizer.name': 'adamw',
    'optimizer.learningRate': '10',
    'optimizer.weightDecay': '0.1',
    'schedule.name': 'constant',
  },
  /** Partners are told by their colours alone. */
  shortcut: { augment: 'crop-only' },
  /** Without any change partners are the same image: there is nothing to learn. */
  trivial: { augment: 'none' },
} satisfies Record<string, Record<string, string>>;

export type FailurePresetName = keyof typeof assignments;
export const failurePresetNames = Object.keys(assignments) as FailurePresetName[];

export function brokenConfig(config: RunConfig, name: FailurePresetName): RunConfig {
  const changes = Object.entries(assignments[name]).flatMap(([path, text]) => parseAssignment(path, text));
  return withFields(config, changes);
}
