import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ClassCard } from '../../runs/class-card';
import { commonSettings, predictionsByQuestion, spreadLabels, tallyOf, valueAt } from './overlay';

const card = (settings: string): ClassCard => ({
  student: 'a',
  lesson: '',
  settings,
  curve: [],
  scores: null,
  predictions: [],
});

it('a curve has values between its ends alone', () => {
  const curve = [
    { x: 10, y: 4 },
    { x: 20, y: 2 },
  ];
  expect([9, 10, 15, 20, 21].map((x) => valueAt(curve, x))).toEqual([undefined, 4, 3, 2, undefined]);
  expect(valueAt([], 1)).toBeUndefined();
});

it('no label lies on another, and all are in sight', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 450 }), { maxLength: 200 }), (ends) => {
      const { labels, columns } = spreadLabels(ends, 20, [0, 400]);
      expect(labels).toHaveLength(ends.length);
      const byColumn = Array.from({ length: columns }, (_, column) =>
        labels
          .filter((label) => label.column === column)
          .map(({ y }) => y)
          .sort((a, b) => a - b),
      );
      for (const ys of byColumn) {
        ys.forEach((y, i) => i > 0 && expect(y - ys[i - 1]!).toBeGreaterThan(19.999));
        if (ys.length > 0) expect([ys[0]! > -0.001, ys.at(-1)! < 400.001]).toEqual([true, true]);
      }
    }),
  );
  expect(spreadLabels([100, 300], 20, [0, 400])).toEqual({
    labels: [
      { y: 100, column: 0 },
      { y: 300, column: 0 },
    ],
    columns: 1,
  });
});

it('runs that differ by the seed alone have the same settings', () => {
  const cards = [card('preset=quick&seed=1'), card('seed=2&preset=quick'), card('preset=paper'), card('')];
  expect(commonSettings(cards)).toEqual({ settings: 'preset=quick', others: new Set([cards[2], cards[3]]) });
  expect(commonSettings([card('')])).toBeUndefined();
});

it('each prediction is held against what the run of the same student came to', () => {
  const of = (answer: string, found: string | null) => ({ question: 'loss', answer, found });
  const tally = tallyOf(
    [of('less', 'less'), of('more', 'less'), of('less', null), of('__proto__', 'more')],
    ['less', 'more'],
  );
  expect(tally).toMatchObject({ right: 1, wrong: 2, open: 1 });
  expect([...tally.options]).toEqual([
    ['less', { predicted: 2, found: 2 }],
    ['more', { predicted: 1, found: 1 }],
    ['__proto__', { predicted: 1, found: 0 }],
  ]);
  const cards = [
    { ...card(''), predictions: [of('less', null), { ...of('more', 'more'), question: 'knn' }] },
  ];
  expect([...predictionsByQuestion(cards).keys()]).toEqual(['loss', 'knn']);
});
