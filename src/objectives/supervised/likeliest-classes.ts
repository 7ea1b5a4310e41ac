/** @file Which classes are shown beside an image. */

/** @returns the likeliest classes, the likeliest first; the label is one of them, as the last where it is less likely than the rest */
export function likeliestClasses(probabilities: Float32Array, label: number, count: number): number[] {
  const likeliest = [...probabilities.keys()]
    .sort((a, b) => probabilities[b]! - probabilities[a]!)
    .slice(0, count);
  return likeliest.includes(label) ? likeliest : [...likeliest.slice(0, -1), label];
}
