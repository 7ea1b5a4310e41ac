import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../config/parse-config';
import { presetConfig } from '../config/presets';
import type { Evaluation } from '../evaluate/evaluation';
import { ntXent } from '../losses/nt-xent/description';
import { composeCharts, measuredIn, rangeOf, referencesOf } from './charts';
import { evaluateMetrics } from './evaluate-metrics';
import { summaryValues, valuesByKey } from './files';
import { errorOf, unitOf } from './metric';
import { probeH } from './evaluate/probe-h';
import { trainMetrics } from './train-metrics';
import { loss } from './train/loss';
import { contrastiveAccuracy } from './train/contrastive-accuracy';

const config = presetConfig('cifar10-tiny');
const { batchSize } = config.training;
const simclrLines = [
  ntXent.collapsed.value(batchSize),
  ntXent.ideal.value(batchSize, config.loss),
  1 / (2 * batchSize - 1),
];
const record = {
  step: 20,
  epoch: 0.5,
  loss: 4,
  positiveCosine: 0.75,
  negativeCosine: 0.25,
  contrastiveAccuracy: 0.5,
  learningRate: 0.001,
  imagesPerSecond: 320,
  msPerStep: 100,
};
const measured = {
  knnH: 31.3,
  probeH: 36,
  knnZ: 28,
  probeZ: 30,
  alignment: 0.5,
  uniformity: -3,
  embeddingStd: 0.12,
  rankMe: 30,
  entropyNats: 2,
  contrastiveAccuracy: 40,
};
const evaluation: Evaluation = {
  ...measured,
  step: 20,
  embeddingSize: 64,
  pairs: 256,
  bankImages: 2000,
  testImages: 1000,
  k: 200,
  quiz: { ways: 8, correct: 160, rounds: 256, picks: [], cosines: [] },
  recolouredQuiz: { ways: 8, correct: 120, rounds: 256 },
  baselines: { chance: 10, pixelsKnn: 27, untrainedKnn: 25, untrainedProbe: 29.1 },
};

describe('the registry', () => {
  it.each([
    ['train', trainMetrics],
    ['evaluate', evaluateMetrics],
  ] as const)('holds each file of %s/, under the name that the file has', (folder, metrics) => {
    const files = readdirSync(`src/metrics/${folder}`)
      .filter((file) => !file.includes('.test.'))
      .map((file) => `${folder}/${file.replace('.ts', '')}`);
    expect(metrics.map(({ name }) => name).sort()).toEqual(files.sort());
    expect(new Set(metrics.map(({ key }) => key)).size).toBe(metrics.length);
  });

  it('draws what the page has always drawn, in its order', () => {
    const charts = composeCharts(trainMetrics);
    const ids = charts.map(({ id }) => id).filter((id) => ['loss', 'cosine', 'accuracy'].includes(id));
    expect(ids).toEqual(['loss', 'cosine', 'accuracy']);
    const [loss, accuracy] = ['loss', 'accuracy'].map((id) => charts.find((chart) => chart.id === id));
    expect(loss!.references.flatMap(({ value }) => value(config) ?? [])).toEqual([
      ntXent.collapsed.value(batchSize),
      ntXent.ideal.value(batchSize, config.loss),
    ]);
    expect(accuracy!.references.flatMap(({ value }) => value(config) ?? [])).toEqual([
      1 / (2 * batchSize - 1),
    ]);
    expect(rangeOf(loss!.metrics, config)).toBeUndefined();
    expect(rangeOf(accuracy!.metrics, config)).toEqual([0, 1]);
  });

  it.each([
    ['simclr', 'nats', ['loss', 'cosine', 'accuracy'], ['contrastive-accuracy'], simclrLines],
    ['autoencoder', 'squared error', ['loss'], [], []],
    ['rotation', 'nats', ['loss', 'accuracy'], ['accuracy'], [Math.log(4), 1 / 4]],
    ['supervised', 'nats', ['loss', 'accuracy'], ['accuracy'], [Math.log(8), 1 / 8]],
  ] as const)('draws of a run of %s what it measures', (name, unit, ids, curves, lines) => {
    const run = parseConfig({ objective: { name }, dataset: { name: 'shapes' } });
    const charts = composeCharts(trainMetrics).filter((chart) => measuredIn(chart, run).length > 0);
    expect(charts.map(({ id }) => id)).toEqual(ids);
    expect(unitOf(loss, run)).toBe(unit);
    const accuracies = charts
      .filter(({ id }) => id === 'accuracy')
      .flatMap((chart) => measuredIn(chart, run));
    expect(accuracies.map(({ name: curve }) => curve)).toEqual(curves.map((curve) => `train/${curve}`));
    const values = charts.flatMap(({ references }) => references.flatMap(({ value }) => value(run) ?? []));
    expect(values).toEqual(lines);
    expect(measuredIn(charts[0]!, run).map(({ name: curve }) => curve)).toEqual(
      name === 'autoencoder' ? ['train/loss', 'train/mean-image-error'] : ['train/loss'],
    );
  });

  it('lets a metric with a chart of its own have it, beside the others', () => {
    const perplexity = {
      name: 'train/perplexity' as const,
      key: 'perplexity',
      value: ({ loss }: { loss: number }) => Math.exp(loss),
      unit: 'directions' as const,
      format: { digits: 1 },
      line: {
        chart: {
          id: 'perplexity',
          words: { en: { title: 'Perplexity', lookFor: '' }, ko: { title: '혼란도', lookFor: '' } },
        },
        colour: 'var(--accent)',
      },
      words: { en: { label: 'e^loss', help: '' }, ko: { label: 'e^손실', help: '' } },
    };
    const charts = composeCharts([...trainMetrics, perplexity]);
    expect(charts.at(-1)).toMatchObject({ id: 'perplexity', metrics: [perplexity], references: [] });
    expect(valuesByKey([perplexity], record)).toEqual({ perplexity: Math.exp(4) });
  });

  it('names each reference line once, though several metrics stand beside it', () => {
    const names = referencesOf(evaluateMetrics).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['chance', 'pixels-knn', 'untrained-knn', 'untrained-probe']),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the values', () => {
  it('keep the keys under which files have always held them', () => {
    const { step: _, epoch: __, msPerStep: ___, ...numbers } = record;
    expect(valuesByKey(trainMetrics, record)).toMatchObject(numbers);
    expect(valuesByKey(evaluateMetrics, evaluation)).toMatchObject(measured);
    expect(valuesByKey(evaluateMetrics, evaluation)).not.toHaveProperty('onlineProbe');
    expect(summaryValues({ ...record, loss: 5 }, record)).toMatchObject({
      firstLoss: 5,
      lastLoss: 4,
      positiveCosine: 0.75,
      negativeCosine: 0.25,
    });
  });

  it('lie within their ranges', () => {
    for (const { name, value, range } of evaluateMetrics) {
      const number = value(evaluation);
      if (number === undefined) continue;
      const [low, high] = range(evaluation);
      expect(number, name).toBeGreaterThanOrEqual(low);
      expect(number, name).toBeLessThanOrEqual(high);
    }
  });

  it('have one standard error in their own unit where they were counted', () => {
    expect(
      errorOf(contrastiveAccuracy, 0.5, { ...config, training: { ...config.training, batchSize: 50 } }),
    ).toBe(0.05);
    expect(errorOf(probeH, 50, { ...evaluation, testImages: 25 })).toBeCloseTo(10, 12);
    expect(errorOf(trainMetrics[0]!, 4, config)).toBeUndefined();
  });
});
