/** @file Probabilities as people read them: three decimals, or two digits of a small one. */

const minShown = 1e-6;

export function formatProbability(probability: number): string {
  if (probability > 0.9995 && probability < 1) return '>0.999';
  if (probability >= 0.0995) return probability.toFixed(3);
  if (probability > 0 && probability < minShown) return '<0.000001';
  if (probability === 0) return '0';
  const digits = 1 - Math.floor(Math.log10(probability));
  return probability.toFixed(digits);
}
