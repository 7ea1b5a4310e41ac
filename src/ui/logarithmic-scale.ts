/** @file A slider's positions 0…steps along the logarithm of a positive range. */

export interface LogarithmicScale {
  toPosition(value: number): number;
  toValue(position: number): number;
}

export function logarithmicScale(minimum: number, maximum: number, steps: number): LogarithmicScale {
  const ratio = Math.log(maximum / minimum);
  return {
    toPosition: (value) => (Math.log(value / minimum) / ratio) * steps,
    toValue: (position) => minimum * Math.exp((ratio * position) / steps),
  };
}
