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
  contrastiveAccuracy: 40,
  probeH: 46,
  baselines: { untrainedProbe: 38 },
  comparesPairs: true,
};
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
      probeH: 26,
      baselines: { untrainedProbe: 29.1 },
    };
    expect(verdict({ ...early, step: 7 })).toEqual({ name: 'too-few-steps', tone: 'open' });
    expect(verdict({ ...early, step: 28 })).toEqual({ name: 'too-few-steps', tone: 'open' });
  });

  it('is too early on few test images, for good and for bad', () => {
    const few = { name: 'too-few-images', tone: 'open' };
    expect(verdict({ testImages: 25 })).toEqual(few);
    expect(verdict({ testImages: 25, probeH: 20, contrastiveAccuracy: 95 })).toEqual(few);
  });

  it('speaks of collapse where embeddings are nearly or exactly the same, or no numbers', () => {
    const collapsed = { name: 'collapsed', tone: 'warning' };
    expect(verdict({ embeddingStd: 0.0007, rankMe: 1.1, alignment: 0.0001, probeH: 19.8 })).toEqual(
      collapsed,
    );
    expect(verdict({ embeddingStd: 0, rankMe: 1, alignment: 0 })).toEqual(collapsed);
    expect(verdict({ embeddingStd: NaN, alignment: NaN })).toEqual(collapsed);
  });

  it('speaks of a shortcut only where the game is won and less was learned than chance explains', () => {
    const less = { probeH: 22.6, baselines: { untrainedProbe: 29.1 } };
    expect(verdict({ ...less, contrastiveAccuracy: 91 })).toEqual({ name: 'shortcut', tone: 'warning' });
    expect(verdict({ ...less, contrastiveAccuracy: 30 })).toEqual({ name: 'below-untrained', tone: 'open' });
    expect(verdict({ probeH: 27.5, baselines: { untrainedProbe: 29.1 }, contrastiveAccuracy: 91 })).toEqual({
      name: 'as-untrained',
      tone: 'open',
    });
  });

  it('asks of a run that compares no pairs what a probe reads, and nothing of how views lie', () => {
    const narrow = { embeddingStd: 0.03, rankMe: 2, alignment: 0, contrastiveAccuracy: 95 };
    expect(verdict(narrow).name).toBe('trivial');
    const alone = { ...narrow, comparesPairs: false };
    expect(verdict(alone).name).toBe('learned');
    expect(verdict({ ...alone, alignment: 1.5 }).name).toBe('learned');
    expect(verdict({ ...alone, probeH: 30 })).toEqual({ name: 'below-untrained', tone: 'open' });
    expect(verdict({ ...alone, probeH: 38 })).toEqual({ name: 'as-untrained', tone: 'open' });
    expect(verdict({ ...alone, embeddingStd: 0 }).name).toBe('collapsed');
  });

  it('leaves open what two standard errors do not tell apart, and only that', () => {
    const difference = tellingDifference(46, 46, 2000);
    expect(difference).toBeCloseTo(200 * Math.sqrt((2 * 0.46 * 0.54) / 2000), 10);
    expect(verdict({ probeH: 46, baselines: { untrainedProbe: 46.5 - difference } }).name).toBe(
      'as-untrained',
    );
    expect(verdict({ probeH: 46, baselines: { untrainedProbe: 45.5 - difference } }).name).toBe('learned');
    // An eighth of the images leaves a difference of eight points open.
    expect(verdict({ testImages: 250 }).name).toBe('as-untrained');
  });

  it('never praises what learns from identical views, however much it reads', () => {
    expect(verdict({ alignment: 0, contrastiveAccuracy: 100 })).toEqual({ name: 'trivial', tone: 'warning' });
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
