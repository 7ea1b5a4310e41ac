/** @file How the objectives' curves look: told apart by dashes as well as by colour. */
import type { ObjectiveName } from '../../objectives/objectives';

export const comparisonLines: Readonly<Record<ObjectiveName, { colour: string; dash?: string }>> = {
  simclr: { colour: 'var(--accent)' },
  autoencoder: { colour: 'var(--view-2)', dash: '9 5' },
  rotation: { colour: 'var(--positive)', dash: '3 4' },
  supervised: { colour: 'var(--ink-soft)', dash: '12 4 3 4' },
};
