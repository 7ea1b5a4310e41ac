/** @file The registry of optimisers. A new one is a file beside this, its name in the config schema, and a line here. */
import type { OptimizerConfig, OptimizerName } from '../config/run-config';
import { adam } from './adam';
import { adamw } from './adamw';
import { lars } from './lars';
import { sgd } from './sgd';
import type { UpdateRule } from './update-rule';

export const updateRules: Record<OptimizerName, (config: OptimizerConfig) => UpdateRule> = {
  adam,
  adamw,
  sgd,
  lars,
};
