/**
 * @file The guess of NT-Xent that the page shows of any run's cosines (src/evaluate/infonce.ts): whether the run
 * is trained by it, and at which temperature it is shown.
 */
import { chosenLoss, lossDescription } from './losses';
import { temperature } from './loss-fields';

interface LossSettings extends Readonly<Record<string, unknown>> {
  temperature: number;
  normalise: boolean;
}

/** Else the guess is only what NT-Xent would make of the run's embeddings. */
export function isTrainedByGuess(settings: LossSettings): boolean {
  return chosenLoss(settings) === 'nt-xent' && settings.normalise;
}

/** By which the run's loss divides cosines, where it does. */
export function ownTemperature(settings: LossSettings): number | undefined {
  const { fields } = lossDescription(settings);
  if (!('temperature' in fields)) return undefined;
  return 'normalise' in fields && !settings.normalise ? undefined : settings.temperature;
}

/** The run's own temperature, or else the default. */
export function guessTemperature(settings: LossSettings): number {
  return ownTemperature(settings) ?? temperature.parse(undefined);
}
