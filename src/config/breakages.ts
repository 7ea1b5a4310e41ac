/**
 * @file Settings that break a run on purpose, each in a way that a falling loss does not show: changes
 * to whatever config stands, as `name=value`.
 */
import { parseAssignment } from './assignment';
import { withFields } from './parse-config';
import type { RunConfig } from './run-config';

const assignments = {
  /** Steps so large that batch norm's offsets close every ReLU: all embeddings become one. */
  collapse: { 'optimizer.name': 'adam', 'optimizer.learningRate': '1', 'schedule.name': 'constant' },
  /** Partners are told by their colours alone. */
  shortcut: { augment: 'crop-only' },
  /** Without any change partners are the same picture: there is nothing to learn. */
  trivial: { augment: 'none' },
} satisfies Record<string, Record<string, string>>;

export type BreakageName = keyof typeof assignments;
export const breakageNames = Object.keys(assignments) as BreakageName[];

export function brokenConfig(config: RunConfig, name: BreakageName): RunConfig {
  const changes = Object.entries(assignments[name]).flatMap(([path, text]) => parseAssignment(path, text));
  return withFields(config, changes);
}
