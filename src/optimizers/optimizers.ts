/** @file The registry of optimisers: a new one is a folder beside this and a line here. */
import type { NameOf } from '../config/member';
import { adam } from './adam/description';
import { adamw } from './adamw/description';
import { lars } from './lars/description';
import { sgd } from './sgd/description';

export const optimizers = [adam, adamw, sgd, lars] as const;

export type OptimizerName = NameOf<typeof optimizers>;
