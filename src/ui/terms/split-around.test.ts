import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitAround } from './split-around';

const around = (text: string, ...terms: string[]) =>
  splitAround(
    text,
    terms.map((term) => ({ text: term, start: text.indexOf(term) })),
  );

it('brackets, stops and particles go with their term', () => {
  expect(around('손실(InfoNCE)은 낮습니다.', '손실', 'InfoNCE')).toEqual({
    pieces: [
      { before: '', opening: '', closing: '' },
      { before: '', opening: '(', closing: ')은' },
    ],
    rest: ' 낮습니다.',
  });
  expect(around('Name “the shortcut”, now', 'shortcut').pieces).toEqual([
    { before: 'Name “the ', opening: '', closing: '”,' },
  ]);
});

it('nothing is lost or said twice', () => {
  const part = fc.string({ unit: fc.constantFrom('a', ' ', '(', ')', '은', '“', '.', '$'), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.tuple(part, fc.constantFrom('손실', 'view'))), part, (parts, end) => {
      let text = '';
      const places = parts.map(([before, term]) => {
        text += before;
        const place = { text: term, start: text.length };
        text += term;
        return place;
      });
      text += end;
      const { pieces, rest } = splitAround(text, places);
      const again = pieces.map(
        ({ before, opening, closing }, i) => before + opening + places[i]!.text + closing,
      );
      expect(again.join('') + rest).toBe(text);
    }),
  );
});
