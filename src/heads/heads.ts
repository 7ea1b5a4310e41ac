/** @file The registry of projection heads: a new one is a file beside this and a line here. */
import { linear } from './linear';
import { none } from './none';
import { nonlinear } from './nonlinear';

export const heads = [none, linear, nonlinear] as const;
