/** @file Moves places along 0…1 apart, in their order, until neighbours keep a distance. */

/** @param places rising; `gap` must leave room for all of them */
export function spread(places: readonly number[], gap: number): number[] {
  const spreadOut: number[] = [];
  for (const place of places) {
    spreadOut.push(Math.max(place, (spreadOut.at(-1) ?? -gap / 2) + gap));
  }
  // What was pushed over the end pushes back.
  let end = 1 + gap / 2;
  for (let i = spreadOut.length - 1; i >= 0; i--) {
    spreadOut[i] = Math.min(spreadOut[i]!, end - gap);
    end = spreadOut[i]!;
  }
  return spreadOut;
}
