/** @file What each optimiser does: `rule.ts` of its folder, by its name. */
import { implementationsByName } from '../config/implementations';
import type { OptimizerConfig } from '../config/run-config';
import type { OptimizerName } from './optimizers';
import type { UpdateRule } from './update-rule';

type BuildRule = (config: OptimizerConfig) => UpdateRule;

export const updateRules: Readonly<Record<OptimizerName, BuildRule>> = implementationsByName(
  import.meta.glob<BuildRule>('./*/rule.ts', { eager: true, import: 'rule' }),
);
