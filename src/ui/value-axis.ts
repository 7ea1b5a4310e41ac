/** @file The vertical axis of a chart: it follows what is drawn, so that nothing lies outside. */
import { ticks, tickStep } from 'd3-array';
import { formatCalm } from '../i18n/format-calm';

export interface ValueAxis {
  low: number;
  high: number;
}

const wantedTicks = 5;
/** Ends lie on a grid finer than the ticks, so that the axis rests while the data moves a little. */
const gridPerTick = 10;
/** Values that differ by less, relative to their size, count as one. */
const resolution = 1e-9;
const minSpan = 1e-12;

/**
 * The axis on which all finite values lie, with less than a tenth of it empty; from 0 to 1 if there are none.
 * @param values the data, reference lines, and what else has to be in sight
 */
export function valueAxis(values: readonly number[]): ValueAxis {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return { low: 0, high: 1 };
  const least = finite.reduce((a, b) => Math.min(a, b));
  const most = finite.reduce((a, b) => Math.max(a, b));
  const size = Math.max(Math.abs(least), Math.abs(most));
  if (most - least <= Math.max(size * resolution, minSpan)) {
    const room = size > minSpan ? size / 2 : 1;
    return { low: least - room, high: most + room };
  }
  const grid = tickStep(least, most, wantedTicks) / gridPerTick;
  return {
    low: Math.min(Math.floor(least / grid) * grid, least),
    high: Math.max(Math.ceil(most / grid) * grid, most),
  };
}

/** Round values within the axis, rising. @param about how many */
export function axisTicks({ low, high }: ValueAxis, about = wantedTicks): number[] {
  return ticks(low, high, about);
}

/** Writes the axis's values with as many digits as tell its ticks apart. */
export function axisFormat({ low, high }: ValueAxis): (value: number) => string {
  const digits = Math.max(0, -Math.floor(Math.log10(tickStep(low, high, wantedTicks)) + resolution));
  return (value) => formatCalm(value, Math.min(digits, 20));
}
