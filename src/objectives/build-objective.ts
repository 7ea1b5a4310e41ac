/** @file The objective that a config chooses: `objective.ts` of its folder, by its name. */
import { implementationsByName } from '../config/implementations';
import type { BuildObjective } from './objective';
import type { ObjectiveName } from './objectives';

const objectives: Readonly<Record<ObjectiveName, BuildObjective>> = implementationsByName(
  import.meta.glob<BuildObjective>('./*/objective.ts', { eager: true, import: 'objective' }),
);

export const buildObjective: BuildObjective = (config, task) =>
  objectives[config.objective.name](config, task);
