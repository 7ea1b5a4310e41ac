import fc from 'fast-check';
import { expect, it } from 'vitest';
import { figureSvg, lookOf, type Figure } from './figure';

const figure: Figure = {
  title: 'Loss',
  axes: { x: 'Training step', y: 'Loss (nats)' },
  curves: [
    { name: 'loss', points: [0, 1, 2].map((x) => ({ x, y: 4 - x })) },
    { name: 'A: loss', points: [0, 1, 2].map((x) => ({ x, y: 4 + x, error: 0.5 })) },
  ],
  references: [{ value: 4.84, label: 'collapsed' }],
};
const all = (svg: string, pattern: RegExp) => [...svg.matchAll(pattern)].map(([, found]) => found!);

it('is one column of a paper wide, in type of 7 points and more', () => {
  const svg = figureSvg(figure);
  expect(svg).toContain('width="85mm" height="60mm" viewBox="0 0 240.94 170.08"');
  for (const size of all(svg, /font-size="([\d.]+)"/g)) expect(Number(size)).toBeGreaterThanOrEqual(7);
});

it('names both axes with their units, every curve and every reference', () => {
  const texts = all(figureSvg(figure), /<text[^>]*>([^<]*)</g);
  expect(texts).toEqual(
    expect.arrayContaining(['Training step', 'Loss (nats)', 'loss', 'A: loss', 'collapsed']),
  );
});

it('draws no two of twelve curves alike', () => {
  const looks = Array.from({ length: 12 }, (_, i) => lookOf(i));
  expect(new Set(looks.map(({ colour, dash }) => colour + dash)).size).toBe(12);
  expect(new Set(looks.slice(0, 4).map(({ colour }) => colour)).size).toBe(4);
  expect(new Set(looks.slice(0, 4).map(({ dash }) => dash)).size).toBe(4);
});

it('has an error bar for each point that has an error, and names along x where there are names', () => {
  const svg = figureSvg({ ...figure, names: ['0.1', '0.2', '<1>'] });
  expect(all(svg, /d="((?:M[\d.]+ [\d.]+V[\d.]+)+)"/g).map((way) => way.split('M').length - 1)).toEqual([3]);
  expect(all(svg, /<text[^>]*>([^<]*)</g)).toEqual(expect.arrayContaining(['0.1', '0.2', '&lt;1&gt;']));
});

it('keeps within its page whatever is measured, and is well-formed whatever things are called', () => {
  const value = fc.double({ min: -1e12, max: 1e12 });
  const name = fc.string({ unit: 'binary', maxLength: 60 });
  const curve = fc.record({
    name,
    points: fc.array(fc.record({ x: fc.nat(1e6), y: fc.oneof(value, fc.constantFrom(NaN, Infinity)) }), {
      maxLength: 20,
    }),
  });
  const any = fc.record({
    title: name,
    axes: fc.record({ x: name, y: name }),
    curves: fc.array(curve, { maxLength: 5 }),
    references: fc.array(fc.record({ value: fc.double({ min: -5, max: 5, noNaN: true }), label: name })),
  });
  fc.assert(
    fc.property(any, (drawn) => {
      const svg = figureSvg(drawn);
      for (const place of all(svg, /[ML]([\d.-]+ [\d.-]+)/g)) {
        const [x, y] = place.split(' ').map(Number);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(241);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(171);
      }
      // Every mark of the language stands in a tag of ours or is written as an entity.
      const between = svg.replaceAll(/<\/?(svg|title|rect|line|text|path|circle)\b[^<>]*>/g, '');
      expect(between).not.toMatch(/[<>]|&(?!(amp|lt|gt);)/);
      // oxlint-disable-next-line no-control-regex
      expect(between).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f]/);
    }),
    { numRuns: 40 },
  );
});
