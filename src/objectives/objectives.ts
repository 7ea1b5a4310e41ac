/** @file The registry of objectives: a new one is a folder beside this and a line here. */
import { memberNamed, type NameOf } from '../config/member';
import type { ObjectiveDescription } from './objective-description';
import { autoencoder } from './autoencoder/description';
import { rotation } from './rotation/description';
import { simclr } from './simclr/description';
import { supervised } from './supervised/description';

export const objectives = [simclr, autoencoder, rotation, supervised] as const;

export type ObjectiveName = NameOf<typeof objectives>;

interface Chosen {
  objective: { name: ObjectiveName };
}

/** The one that a config is trained for. */
export function chosenObjective({ objective }: Chosen): ObjectiveDescription {
  return memberNamed(objectives, objective.name);
}

/** Whether it learns from how alike two views of an image are. */
export function comparesPairs(config: Chosen): boolean {
  return chosenObjective(config).views === 2;
}

type Sized = Chosen & { training: { batchSize: number } };

/**
 * Images that a step takes. Whatever is trained for, it encodes 2N of their views and turns (2N − 2 where
 * four turns do not divide them).
 */
export function imagesPerStep(config: Sized): number {
  const { views, turns } = chosenObjective(config);
  return Math.floor((2 * config.training.batchSize) / (views * turns));
}

/** Views and turns that a step encodes. */
export function encodedPerStep(config: Sized): number {
  const { views, turns } = chosenObjective(config);
  return imagesPerStep(config) * views * turns;
}
