/**
 * @file The values at which a number's slider stops. Each press of an arrow key leads to the next one,
 * from the minimum to the maximum, and to a round number wherever it can.
 */
import { ticks } from 'd3-array';
import type { NumberField } from '../config/config-fields';

/** So many stops of a linear slider, about, at most. */
const maxLinearStops = 200;
/** Where a range spans more powers of ten, values have two digits of which the second is 0 or 5. */
const maxFineDecades = 4;

type SliderRange = Pick<NumberField, 'kind' | 'minimum' | 'maximum' | 'step' | 'scale'>;

/**
 * Rising, from the field's minimum to its maximum.
 * @param kept values within the range at which the slider stops too, however they lie
 */
export function sliderValues(field: SliderRange, kept: readonly number[]): number[] {
  const { kind, minimum, maximum, scale } = field;
  const grid = scale === 'logarithmic' ? roundNumbers(minimum, maximum) : evenNumbers(field);
  const inside = grid.filter(
    (value) => value > minimum && value < maximum && (kind === 'number' || Number.isInteger(value)),
  );
  return [...new Set([minimum, ...inside, maximum, ...kept])].sort((a, b) => a - b);
}

function evenNumbers({ minimum, maximum, step }: SliderRange): number[] {
  return ticks(minimum, maximum, Math.min((maximum - minimum) / step, maxLinearStops));
}

/** Numbers of two digits, for each power of ten. */
function roundNumbers(minimum: number, maximum: number): number[] {
  const [first, last] = [Math.floor(Math.log10(minimum)), Math.ceil(Math.log10(maximum))];
  const apart = last - first > maxFineDecades ? 5 : 1;
  const digits = Array.from({ length: 90 / apart }, (_, i) => 10 + i * apart);
  const powers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  // As text, which alone gives the number that is meant.
  return powers.flatMap((power) => digits.map((two) => Number(`${two}e${power - 1}`)));
}
