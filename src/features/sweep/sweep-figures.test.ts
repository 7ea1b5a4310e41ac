import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { presetConfig } from '../../config/presets';
import { startWords } from '../../i18n/page-words.test-support';
import type { SweepResult } from '../../runs/sweep-result';
import { sweepFigures } from './sweep-figures';

beforeAll(async () => {
  await startWords();
  await i18next.changeLanguage('en');
});

const measured = { encodedImages: 1, knnH: 20, n: 100, headWeights: 1, loss: 4, wallSeconds: 1 };
const figures = (result: SweepResult) => sweepFigures(i18next.t, 'en', result);
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);

it('are a heat map of two settings for each measure, with gaps where no cell is done', () => {
  const values = (area: number, strength: number) => ({
    'augment.crop.minimumArea': area,
    'augment.jitter.strength': strength,
  });
  const grid = [
    { path: 'augment.crop.minimumArea', values: ['0.08', '1'] },
    { path: 'augment.jitter.strength', values: ['0', '1'] },
  ];
  const { probeH, ...others } = figures({
    plan: { config: presetConfig('quick'), grid, seeds: 2 },
    cells: [
      { ...measured, values: values(0.08, 0), seed: 0, probeH: 30 },
      { ...measured, values: values(0.08, 0), seed: 1, probeH: 32 },
      { ...measured, values: values(1, 1), seed: 0, probeH: 35.25 },
    ],
  });
  expect(Object.keys(others)).toEqual(['knnH', 'loss']);
  const texts = textsOf(probeH!);
  expect(texts).toEqual(expect.arrayContaining(['31.0', '35.3', '0.08', '1', '0']));
  expect(texts).toContain('Your runs: linear probe on h (%)');
  expect(probeH!.match(/<rect [^>]*fill="#e8e8e8"/g)).toHaveLength(2);
});

it('have the paper’s numbers beside ours: a map of their own, or a curve', () => {
  const plan = { config: presetConfig('quick'), grid: [], seeds: 1 };
  const pair = { first: 'crop', second: 'colour' };
  const two = figures({
    plan: { ...plan, paper: 'figure-5' },
    cells: [{ ...measured, values: pair, seed: 0, probeH: 35 }],
  });
  expect(Object.keys(two)).toEqual(['probeH', 'probeH-paper', 'knnH', 'loss']);
  expect(textsOf(two['probeH-paper']!)).toContain('56.3');

  const one = figures({
    plan: { ...plan, paper: 'table-1' },
    cells: [{ ...measured, values: { 'augment.jitter.strength': 0.5 }, seed: 0, probeH: 35 }],
  });
  expect(textsOf(one['probeH']!)).toEqual(
    expect.arrayContaining([
      'Your runs',
      'The paper (ImageNet, ResNet-50)',
      '0.125',
      'linear probe on h (%)',
    ]),
  );
});
