/** @file Who keeps something of a run, and lets go of it when the next one begins. */
const forgetters: (() => void)[] = [];

/** @param forget called on each reset, before the next run is on show */
export function onNewRun(forget: () => void): void {
  forgetters.push(forget);
}

export function forgetRun(): void {
  for (const forget of forgetters) forget();
}
