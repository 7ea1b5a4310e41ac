import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlaygroundError } from '../config/playground-error';
import {
  cleanStudentName,
  maxCardBytes,
  maxPredictions,
  maxStudentName,
  readCard,
  writeCard,
  type ClassCard,
} from './class-card';
import { hostileCards } from './hostile-cards.test-support';

const card: ClassCard = {
  student: '김민서',
  lesson: 'colours',
  settings: 'preset=quick&seed=3',
  curve: Array.from({ length: 620 }, (_, i) => ({ x: i + 1, y: 4.84 - i / 250 })),
  scores: {
    step: 620,
    testImages: 2000,
    knn: 37.25,
    untrainedKnn: 27.5,
    probe: null,
    untrainedProbe: null,
    quiz: 87.8,
    quizRounds: 480,
  },
  predictions: [
    { question: 'loss', answer: 'less', found: 'less' },
    { question: 'knn', answer: 'more', found: null },
  ],
};

const words = (most: number) =>
  fc.string({ minLength: 1, maxLength: most, unit: fc.constantFrom(...Array.from('abcz09-')) });
const percents = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null });
const counts = fc.nat(1_000_000);
const cards: fc.Arbitrary<ClassCard> = fc.record({
  student: fc
    .oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }))
    .map(cleanStudentName)
    .filter((name) => name !== ''),
  lesson: fc.oneof(fc.constant(''), words(16)),
  settings: fc.oneof(
    fc.constant(''),
    fc.string({ maxLength: 300, unit: fc.constantFrom(...Array.from('presetaugment.=&0123')) }),
  ),
  curve: fc
    .array(fc.record({ gap: fc.integer({ min: 1, max: 1000 }), y: fc.double({ min: -20, max: 2e6 }) }), {
      maxLength: 300,
    })
    .map((gaps) => {
      let x = 0;
      return gaps.map(({ gap, y }) => ({ x: (x += gap), y }));
    }),
  scores: fc.option(
    fc.record({
      step: fc.nat(100_000_000),
      testImages: counts,
      knn: percents,
      untrainedKnn: percents,
      probe: percents,
      untrainedProbe: percents,
      quiz: percents,
      quizRounds: counts,
    }),
    { nil: null },
  ),
  predictions: fc.array(
    fc.record({ question: words(20), answer: words(14), found: fc.option(words(14), { nil: null }) }),
    { maxLength: maxPredictions },
  ),
});

describe('a class card', () => {
  it('comes back as it was, its curve thinned', () => {
    const { curve, scores, ...rest } = readCard(writeCard(card), 'a.json');
    expect(rest).toEqual({
      student: '김민서',
      lesson: 'colours',
      settings: card.settings,
      predictions: card.predictions,
    });
    expect(scores).toEqual({ ...card.scores, knn: 37.3 });
    expect(curve.length).toBe(32);
    expect(curve[0]).toEqual({ x: 10, y: 4.804 });
    expect(curve.at(-1)!.x).toBeLessThanOrEqual(620);
  });

  it('whatever is in it holds at most 600 bytes of ASCII, and can be read', () => {
    fc.assert(
      fc.property(cards, (any) => {
        const text = writeCard(any);
        expect(text.length).toBeLessThanOrEqual(maxCardBytes);
        expect(text).toMatch(/^[ -~]*$/);
        const { student, lesson, predictions } = readCard(text, 'a.json');
        expect({ student, lesson, predictions }).toEqual({
          student: any.student,
          lesson: any.lesson,
          predictions: any.predictions,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('at its largest has room for name and predictions', () => {
    const long = 'x'.repeat(14);
    const largest: ClassCard = {
      ...card,
      student: '가'.repeat(maxStudentName),
      lesson: 'x'.repeat(16),
      settings: 'x'.repeat(120),
      scores: {
        ...card.scores!,
        step: 1e8,
        testImages: 1e6,
        probe: 37.25,
        untrainedProbe: 31.75,
        quizRounds: 1e6,
      },
      predictions: Array.from({ length: maxPredictions }, () => ({
        question: 'x'.repeat(20),
        answer: long,
        found: long,
      })),
    };
    expect(writeCard(largest).length).toBeLessThanOrEqual(maxCardBytes);
    expect(readCard(writeCard(largest), 'a.json').predictions).toHaveLength(maxPredictions);
  });

  it('of ten thousand hostile ones each is a card or an error of our own that names the file', () => {
    let read = 0;
    for (const text of hostileCards(writeCard(card), 10_000)) {
      try {
        const { student, curve } = readCard(text, 'from-nobody.json');
        expect(student).toBe(cleanStudentName(student));
        expect(student).not.toMatch(/[<>&"]/);
        expect(curve.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
        read++;
      } catch (error) {
        if (!(error instanceof PlaygroundError)) throw error;
        expect(error.code).toMatch(/^card-/);
        expect(error.message).toContain('from-nobody.json');
      }
    }
    expect(read).toBeGreaterThan(50);
    expect(read).toBeLessThan(5000);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('any text at all is a card or an error of our own', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 700 }),
      fc.json(),
      fc.json().map((json) => `["simclr-card",1,${json}]`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(() => readCard(text, 'a.json')).toThrow(PlaygroundError);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['["simclr-card",2]', 'card-version'],
    ['["simclr-card"]', 'card-version'],
    ['["simclr-card",1]', 'card-damaged'],
    ['["simclr-card",1', 'card-damaged'],
    [`["simclr-card",1,"${'a'.repeat(700)}"]`, 'card-too-large'],
    ['a'.repeat(1_000_000), 'card-unknown'],
    ['['.repeat(600), 'card-unknown'],
    ['{"0":"simclr-card","1":1,"length":8}', 'card-unknown'],
    ['["simclr-card",1,"<img src=x>","","",[],null,[]]', 'card-damaged'],
    ['["simclr-card",1,"a\\u202eb","","",[],null,[]]', 'card-damaged'],
    ['["simclr-card",1,"a","__proto__","",[],null,[]]', 'card-damaged'],
    ['["simclr-card",1,"a","","javascript:alert(1)",[],null,[]]', 'card-damaged'],
    ['["simclr-card",1,"a","","",[1,2,1,2],null,[]]', 'card-damaged'],
    ['["simclr-card",1,"a","","",[1,1e999],null,[]]', 'card-damaged'],
    ['["simclr-card",1,"a","","",[],[1,1,101,1,1,1,1,1],[]]', 'card-damaged'],
    ['["simclr-card",1,"a","","",[],null,[["constructor","<b>",null]]]', 'card-damaged'],
  ])('%.60s is refused', (text, code) => {
    expect(() => readCard(text, 'a.json')).toThrow(expect.objectContaining({ code }) as Error);
  });
});

it('a name that was cleaned is clean, and short', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      const name = cleanStudentName(typed);
      expect(cleanStudentName(name)).toBe(name);
      expect(name.length).toBeLessThanOrEqual(maxStudentName);
    }),
    { numRuns: 2000 },
  );
  expect(cleanStudentName('  <b>Ana</b>\n\tMaría ')).toBe('bAna/b María');
  expect(cleanStudentName('<>')).toBe('');
});
