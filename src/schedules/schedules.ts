/** @file The registry of learning-rate schedules: a new one is a file beside this and a line here. */
import { constant } from './constant';
import { warmupCosine } from './warmup-cosine';

export const schedules = [constant, warmupCosine] as const;
