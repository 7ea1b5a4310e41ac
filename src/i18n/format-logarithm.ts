/** @file A loss beside the probability that it is −ln of, so that whoever reckons with what is shown comes to what is shown. */
import { formatNumber } from './format-number';

interface ShownLogarithm {
  /** `p` where it is too small to be written out. */
  probability: string;
  loss: string;
}

const fewestDecimals = 3;
const mostDecimals = 9;

/**
 * The probability has three decimals, or as many more as its logarithm needs.
 * @param lossNats −ln of the probability
 * @param decimals of the loss
 */
export function formatLogarithm(
  language: string,
  probability: number,
  lossNats: number,
  decimals = 2,
): ShownLogarithm {
  const shown = (value: number, digits: number) =>
    formatNumber(language, value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const loss = shown(Math.max(lossNats, 0), decimals);
  for (let digits = fewestDecimals; digits <= mostDecimals; digits++) {
    const reckoned = Math.abs(Math.log(Number(probability.toFixed(digits))));
    if (shown(reckoned, decimals) === loss) return { probability: shown(probability, digits), loss };
  }
  return { probability: 'p', loss };
}
