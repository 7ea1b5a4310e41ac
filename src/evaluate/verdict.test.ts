import { describe, expect, it } from 'vitest';
import { healthyStd } from './embedding-std';
import { tellingDifference, verdictOn, type VerdictSigns } from './verdict';

const healthy: VerdictSigns = {
  step: 620,
  testImages: 2000,
  embeddingStd: 0.12,
  embeddingSize: 64,
  rankMe: 30,
  alignment: 0.5,
  quiz: { ways: 8, correct: 220, rounds: 256 },
  histogramFound: 10,
  gainedImages: 420,
  lostImages: 260,
  comparesPairs: true,
};
const less = { gainedImages: 200, lostImages: 330 };
const won = { quiz: { ways: 8, correct: 250, rounds: 256 }, histogramFound: 90 } as const;
const verdict = (changes: Partial<VerdictSigns>) => verdictOn({ ...healthy, ...changes });

describe('a verdict', () => {
  it('praises a run whose probe reads more than from the untrained encoder', () => {
    expect(verdict({})).toEqual({ name: 'learned', tone: 'well' });
  });

  it('is too early before batch norm has settled, however bad the numbers look', () => {
    const early = {
      embeddingStd: 0.0145,
      rankMe: 3.2,
      alignment: 0.017,
      ...less,
    };
    expect(verdict({ ...early, step: 7 })).toEqual({ name: 'too-few-steps', tone: 'open' });
    expect(verdict({ ...early, step: 28 })).toEqual({ name: 'too-few-steps', tone: 'open' });
  });

  it('is too early on few test images, for good and for bad', () => {
    const few = { name: 'too-few-images', tone: 'open' };
    expect(verdict({ testImages: 25 })).toEqual(few);
    expect(verdict({ testImages: 25, ...less, ...won })).toEqual(few);
  });

  it('speaks of collapse where embeddings are nearly or exactly the same, or no numbers', () => {
    const collapsed = { name: 'collapsed', tone: 'warning' };
    expect(verdict({ embeddingStd: 0.0007, rankMe: 1.1, alignment: 0.0001, ...less })).toEqual(collapsed);
    expect(verdict({ embeddingStd: 0, rankMe: 1, alignment: 0 })).toEqual(collapsed);
    expect(verdict({ embeddingStd: NaN, alignment: NaN })).toEqual(collapsed);
  });

  it('speaks of a shortcut only where the game is won, colours give partners away, and less was learned', () => {
    expect(verdict({ ...less, ...won })).toEqual({ name: 'shortcut', tone: 'warning' });
    const below = { name: 'below-untrained', tone: 'open' };
    expect(verdict({ ...less, histogramFound: 90 })).toEqual(below);
    expect(verdict({ ...less, ...won, histogramFound: 20 })).toEqual(below);
    expect(verdict({ ...won, gainedImages: 250, lostImages: 270 })).toEqual({
      name: 'as-untrained',
      tone: 'open',
    });
  });

  it('asks of a run that compares no pairs what a probe reads, and nothing of how views lie', () => {
    const narrow = { embeddingStd: 0.03, rankMe: 2, alignment: 0, ...won };
    expect(verdict(narrow).name).toBe('trivial');
    const alone = { ...narrow, comparesPairs: false };
    expect(verdict(alone).name).toBe('learned');
    expect(verdict({ ...alone, alignment: 1.5 }).name).toBe('learned');
    expect(verdict({ ...alone, ...less })).toEqual({ name: 'below-untrained', tone: 'open' });
    expect(verdict({ ...alone, lostImages: 410 })).toEqual({ name: 'as-untrained', tone: 'open' });
    expect(verdict({ ...alone, embeddingStd: 0 }).name).toBe('collapsed');
  });

  it('leaves open what McNemar’s test does not tell apart, and only that', () => {
    // 2 · P(X ≤ 40) of 100 fair tosses is 0.0569, of X ≤ 39 0.0352.
    expect(verdict({ gainedImages: 60, lostImages: 40 }).name).toBe('as-untrained');
    expect(verdict({ gainedImages: 61, lostImages: 39 }).name).toBe('learned');
    expect(verdict({ gainedImages: 40, lostImages: 60 }).name).toBe('as-untrained');
    expect(verdict({ gainedImages: 39, lostImages: 61 }).name).toBe('below-untrained');
    expect(verdict({ gainedImages: 0, lostImages: 0 }).name).toBe('as-untrained');
  });

  it('never praises what learns from identical views, however much it reads', () => {
    expect(verdict({ alignment: 0, ...won })).toEqual({ name: 'trivial', tone: 'warning' });
  });

  it('neither praises nor accuses where partners are strangers, or directions few', () => {
    expect(verdict({ alignment: 1.9 })).toEqual({ name: 'unaligned', tone: 'open' });
    expect(verdict({ rankMe: 3 })).toEqual({ name: 'low-rank', tone: 'open' });
    expect(verdict({ embeddingStd: 0.2 * healthyStd(64) })).toEqual({ name: 'low-rank', tone: 'open' });
  });

  it('takes evenly spread directions as the healthy measure', () => {
    expect(healthyStd(64)).toBe(0.125);
  });
});

it('two accuracies are told apart two standard errors from each other', () => {
  expect(tellingDifference(46, 46, 2000)).toBeCloseTo(200 * Math.sqrt((2 * 0.46 * 0.54) / 2000), 10);
});
