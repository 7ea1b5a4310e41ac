/** @file A grid of numbers for print: each in its cell, which is the bluer the larger the number. */
import { axisTitles, ink, page, short, svgFile, text, widthOf } from './svg';

export interface HeatFigure {
  title: string;
  /** Of columns and rows, with the numbers' own title and unit above. */
  axes: { x: string; y: string };
  measured: string;
  columns: readonly string[];
  rows: readonly string[];
  /** Row by row; none where nothing is known. */
  cells: readonly { value: number | undefined; text: string }[];
}

const edge = 8;
const titleRoom = 14;
const slant = 35;
const maxLabel = 60;
const light = [247, 251, 255];
const dark = [8, 81, 156];
/** From where on white is easier to read than black. */
const darkFrom = 0.55;

export function heatFigureSvg({ title, axes, measured, columns, rows, cells }: HeatFigure): string {
  const labelWidth = (names: readonly string[]) => Math.min(Math.max(...names.map(widthOf)), maxLabel);
  const left = edge + titleRoom + labelWidth(rows);
  const width = (page.width - edge - left) / columns.length;
  const isSlanted = labelWidth(columns) > width - 2;
  const slanted = (labelWidth(columns) * Math.sin((slant * Math.PI) / 180)) | 0;
  const bottom = page.height - 18 - (isSlanted ? slanted + 10 : 12);
  const top = 18;
  const height = (bottom - top) / rows.length;
  const values = cells.flatMap(({ value }) => value ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const fractionOf = (value: number) => (high > low ? (value - low) / (high - low) : 0.5);
  return svgFile(title, [
    text((left + page.width - edge) / 2, 11, measured, 'text-anchor="middle"'),
    ...cells.flatMap(({ value, text: written }, i) => {
      const x = left + (i % columns.length) * width;
      const y = top + Math.floor(i / columns.length) * height;
      const fraction = value === undefined ? undefined : fractionOf(value);
      return [
        `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${colourOf(fraction)}" stroke="#ffffff" stroke-width="0.5"/>`,
        text(
          x + width / 2,
          y + height / 2 + 2.5,
          written,
          `text-anchor="middle" fill="${fraction !== undefined && fraction > darkFrom ? '#ffffff' : ink}"`,
        ),
      ];
    }),
    ...rows.map((name, i) => text(left - 3, top + (i + 0.5) * height + 2.5, name, 'text-anchor="end"')),
    ...columns.map((name, i) => {
      const x = left + (i + 0.5) * width;
      const y = bottom + 9;
      if (!isSlanted) return text(x, y, name, 'text-anchor="middle"');
      return text(
        0,
        0,
        name,
        `text-anchor="end" transform="translate(${short(x)} ${short(y)}) rotate(-${slant})"`,
      );
    }),
    ...axisTitles(axes, { x: (left + page.width - edge) / 2, y: (top + bottom) / 2 }),
  ]);
}

/** Of what is unknown gray. */
function colourOf(fraction: number | undefined): string {
  if (fraction === undefined) return '#e8e8e8';
  const channels = light.map((from, i) => Math.round(from + fraction * (dark[i]! - from)));
  return `rgb(${channels.join(',')})`;
}
