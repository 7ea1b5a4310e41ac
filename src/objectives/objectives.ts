/** @file The registry of objectives: a new one is a folder beside this and a line here. */
import { simclr } from './simclr/description';
import { supervised } from './supervised/description';

export const objectives = [simclr, supervised] as const;
