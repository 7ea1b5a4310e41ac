/**
 * @file McNemar's exact test (Psychometrika 12, 1947): whether one classifier names more of the same images right
 * than another. Only images that one of the two names right say anything; if both are equally good, each of these
 * falls to either with probability ½.
 */

/**
 * @param first images that only the first one names right
 * @param second … only the second one
 * @returns p, two-sided: the probability of a count at least as uneven if both are equally good; 1 where no image
 * tells them apart
 */
export function mcnemar(first: number, second: number): number {
  const count = first + second;
  // ln of n over k, times ½ⁿ, from k to k + 1.
  let logTerm = -count * Math.LN2;
  let sum = 0;
  for (let k = 0; k <= Math.min(first, second); k++) {
    sum += Math.exp(logTerm);
    logTerm += Math.log((count - k) / (k + 1));
  }
  return Math.min(1, 2 * sum);
}
