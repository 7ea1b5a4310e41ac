/** @file The registry of contrastive losses: a new one is a folder beside this and a line here. */
import { memberNamed, type NameOf } from '../config/member';
import { marginTriplet } from './margin-triplet/description';
import { ntLogistic } from './nt-logistic/description';
import { ntXent } from './nt-xent/description';

export const losses = [ntXent, ntLogistic, marginTriplet] as const;

export type LossName = NameOf<typeof losses>;

/** Configs name the loss only where there is a choice. */
export function chosenLoss(config: Readonly<Record<string, unknown>>): LossName {
  return (config['name'] as LossName | undefined) ?? losses[0].name;
}

/** What the loss that a config chooses says of itself. */
export function lossDescription(config: Readonly<Record<string, unknown>>): (typeof losses)[number] {
  return memberNamed(losses, chosenLoss(config));
}
