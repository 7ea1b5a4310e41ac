/** @file The registry of contrastive losses: a new one is a folder beside this and a line here. */
import { ntXent } from './nt-xent/description';

export const losses = [ntXent] as const;
