import { expect, it } from 'vitest';
import { heatFigureSvg, type HeatFigure } from './heat-figure';

const cell = (value?: number) => ({ value, text: value === undefined ? '' : value.toFixed(1) });
const figure: HeatFigure = {
  title: 'Figure 5',
  axes: { x: 'Second', y: 'First' },
  measured: 'probe (%)',
  columns: ['crop', 'colour'],
  rows: ['crop', 'colour'],
  cells: [cell(30), cell(35), cell(), cell(40)],
};
const fills = (svg: string) => [...svg.matchAll(/<rect x[^>]*fill="([^"]+)"/g)].map(([, fill]) => fill);
const lightness = (fill: string) => Number(/rgb\((\d+)/.exec(fill)![1]);

it('is the darker the larger the number, and gray where there is none', () => {
  const [least, middle, none, most] = fills(heatFigureSvg(figure));
  expect(lightness(least!)).toBeGreaterThan(lightness(middle!));
  expect(lightness(middle!)).toBeGreaterThan(lightness(most!));
  expect(none).toBe('#e8e8e8');
});

it('writes white on dark cells only, and names rows, columns, axes and what was measured', () => {
  const svg = heatFigureSvg(figure);
  expect([...svg.matchAll(/fill="#ffffff">([\d.]+)</g)].map(([, text]) => text)).toEqual(['40.0']);
  for (const name of ['crop', 'colour', 'First', 'Second', 'probe (%)'])
    expect(svg).toContain(`>${name}</text>`);
});

it('slants the names of columns that are wider than their cells', () => {
  expect(heatFigureSvg(figure)).not.toContain('rotate(-35)');
  const columns = Array.from({ length: 7 }, (_, i) => `a long name ${i}`);
  const cells = columns.map(() => cell(1));
  expect(heatFigureSvg({ ...figure, columns, rows: ['a'], cells })).toContain('rotate(-35)');
});
