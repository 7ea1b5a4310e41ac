/** @file The temperature of the run whose numbers the lesson shows. */
import { useFirstSettings } from '../game/first-settings';

export function useTemperature(): number {
  return useFirstSettings().loss.temperature;
}
