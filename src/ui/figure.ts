/**
 * @file A chart for print (svg.ts). Curves differ by colour, from the palette of Okabe and Ito, which colour-blind
 * readers tell apart, and by their dashes.
 */
import { axisTitles, ink, labelSize, line, page, short, svgFile, text, widthOf } from './svg';
import { axisFormat, axisTicks, valueAxis } from './value-axis';

export interface FigureCurve {
  name: string;
  /** With one standard error, where it is known. What is no finite number is left out. */
  points: readonly { x: number; y: number; error?: number }[];
}

export interface Figure {
  /** Of the file; a paper has a caption. */
  title: string;
  /** With their units. */
  axes: { x: string; y: string };
  curves: readonly FigureCurve[];
  /** Lines across. */
  references: readonly { value: number; label: string }[];
  /** Along x, where values have names: that of 0, 1, … */
  names?: readonly string[];
}

const colours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00'];
const dashes = ['', '5 2', '1 1.5', '7 2 1 2'];
const soft = '#595959';
const grid = '#dddddd';

const keyRow = 10;
const keyLine = 16;
const margin = { top: 6, right: 8, bottom: 30, left: 40 };

/** Of equal curves in equal order. */
export const lookOf = (i: number) => ({
  colour: colours[i % colours.length]!,
  dash: dashes[i % dashes.length]!,
});

export function figureSvg(figure: Figure): string {
  const { title, axes, references, names } = figure;
  const curves = figure.curves
    .map(({ name, points }, i) => ({
      name,
      ...lookOf(i),
      points: points.filter(({ y }) => Number.isFinite(y)),
    }))
    .filter(({ points }) => points.length > 0);
  const keys = keyRows(curves);
  const box = {
    left: margin.left,
    right: page.width - margin.right,
    top: margin.top + keys.length * keyRow,
    bottom: page.height - margin.bottom,
  };
  const drawn = curves.flatMap(({ points }) => points);
  const across = valueAxis([
    ...drawn.flatMap(({ y, error = 0 }) => [y - error, y + error]),
    ...references.map(({ value }) => value),
  ]);
  const along = names
    ? { low: -0.5, high: names.length - 0.5 }
    : { low: 0, high: Math.max(1, ...drawn.map(({ x }) => x)) };
  const toX = (x: number) => place(box.left, box.right, (x - along.low) / (along.high - along.low));
  const toY = (y: number) => place(box.bottom, box.top, (y - across.low) / (across.high - across.low));
  const xTicks = names
    ? names.map((name, i) => ({ at: i, text: name }))
    : axisTicks(along).map((at) => ({ at, text: axisFormat(along)(at) }));
  const yText = axisFormat(across);
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  return svgFile(title, [
    ...axisTicks(across).flatMap((value) => [
      line(box.left, toY(value), box.right, toY(value), `stroke="${grid}" stroke-width="0.5"`),
      text(box.left - 3, toY(value) + 2.5, yText(value), 'text-anchor="end"'),
    ]),
    line(box.left, box.bottom, box.right, box.bottom, `stroke="${ink}" stroke-width="0.75"`),
    line(box.left, box.top, box.left, box.bottom, `stroke="${ink}" stroke-width="0.75"`),
    ...xTicks.flatMap(({ at, text: label }) => [
      line(toX(at), box.bottom, toX(at), box.bottom + 2.5, `stroke="${ink}" stroke-width="0.75"`),
      text(toX(at), box.bottom + 10, label, 'text-anchor="middle"'),
    ]),
    ...axisTitles(axes, middle),
    ...references.map(({ value }) =>
      line(
        box.left,
        toY(value),
        box.right,
        toY(value),
        `stroke="${soft}" stroke-width="0.75" stroke-dasharray="3 2"`,
      ),
    ),
    ...curves.map(({ colour, dash, points }) =>
      curve(
        points.map(({ x, y, error }) => ({
          x: toX(x),
          y: toY(y),
          ends: error === undefined ? undefined : ([toY(y - error), toY(y + error)] as const),
        })),
        colour,
        dash,
      ),
    ),
    // In front of what they would cross, with a white edge.
    ...references.map(({ value, label }) =>
      text(
        box.right,
        labelY(toY(value), box.top),
        label,
        `text-anchor="end" fill="${soft}" stroke="#ffffff" stroke-width="2" paint-order="stroke"`,
      ),
    ),
    ...keys.flatMap((row, i) => {
      const y = margin.top + i * keyRow + 4;
      return row.flatMap(({ left, name, colour, dash }) => [
        line(left, y, left + keyLine, y, stroke(colour, dash)),
        text(left + keyLine + 3, y + 2.5, name),
      ]);
    }),
  ]);
}

interface Key {
  name: string;
  colour: string;
  dash: string;
}

/** What each curve is, from left to right, in as many rows as it takes. */
function keyRows(curves: readonly Key[]): (Key & { left: number })[][] {
  const rows: (Key & { left: number })[][] = [];
  let end = Infinity;
  for (const { name, colour, dash } of curves) {
    const width = keyLine + 3 + widthOf(name) + 10;
    if (end + width > page.width) {
      rows.push([]);
      end = margin.left;
    }
    rows.at(-1)!.push({ name, colour, dash, left: end });
    end += width;
  }
  return rows;
}

/** Above its line, or below where there is no room. */
function labelY(y: number, top: number): number {
  return y - top < labelSize + 2 ? y + labelSize : y - 2;
}

function curve(
  points: readonly { x: number; y: number; ends: readonly [number, number] | undefined }[],
  colour: string,
  dash: string,
): string {
  const way = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('');
  const errors = points.flatMap(({ x, ends }) =>
    ends ? [`M${short(x)} ${short(ends[0])}V${short(ends[1])}`] : [],
  );
  return [
    ...(errors.length
      ? [`<path d="${errors.join('')}" stroke="${colour}" stroke-width="0.75" fill="none"/>`]
      : []),
    `<path d="${way}" fill="none" stroke-linejoin="round" ${stroke(colour, dash)}/>`,
    // Of one point there is no line to be seen, and few are shown as what was measured.
    ...(points.length <= 12
      ? points.map(({ x, y }) => `<circle cx="${short(x)}" cy="${short(y)}" r="1.75" fill="${colour}"/>`)
      : []),
  ].join('\n');
}

function stroke(colour: string, dash: string): string {
  return `stroke="${colour}" stroke-width="1.25"${dash && ` stroke-dasharray="${dash}"`}`;
}

function place(from: number, to: number, fraction: number): number {
  return from + fraction * (to - from);
}
