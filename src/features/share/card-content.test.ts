import i18next from 'i18next';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { augmentPreset } from '../../config/augment-presets';
import { withFields } from '../../config/parse-config';
import { presetConfig } from '../../config/presets';
import type { Evaluation, WholeEvaluation } from '../../evaluate/evaluation';
import { startWords } from '../../i18n/page-words.test-support';
import type { StepMetrics } from '../../metrics/step-metrics';
import { describeCard } from './card-content';

beforeAll(startWords);
beforeEach(() => i18next.changeLanguage('en'));

type Run = Parameters<typeof describeCard>[2];

const config = presetConfig('quick');
const progress = {
  status: 'paused' as const,
  isWaiting: false,
  step: 620,
  stepsPerEpoch: 31,
  totalSteps: 1240,
  parameterCount: 9,
};
const run = (part: Partial<Run> = {}): Run => ({
  config,
  progress,
  latest: { step: 620, loss: 2.5 } as StepMetrics,
  losses: [{ x: 620, y: 2.5 }],
  evidence: { points: [], wholes: [] },
  ...part,
});
const card = (part: Partial<Run> = {}) => describeCard(i18next.t, i18next.language, run(part));

const point = {
  step: 558,
  knnH: 36,
  testImages: 200,
  k: 20,
  quiz: { ways: 8, correct: 90, rounds: 100 },
  baselines: { chance: 10, untrainedKnn: 26, pixelsKnn: 20 },
} as unknown as Evaluation;
const whole = {
  ...point,
  step: 620,
  testImages: 2000,
  probeH: 38,
  baselines: { ...point.baselines, untrainedProbe: 31 },
} as unknown as WholeEvaluation;

describe('the image card', () => {
  it('says what was trained', () => {
    const { headline, facts, curve, tagline } = card();
    expect(headline).toBe('SimCLR · CIFAR-10');
    expect(tagline).toContain('without a single label');
    expect(facts.map(({ value }) => value)).toEqual([
      expect.anything(),
      '620 of 1,240 steps',
      `${config.dataset.trainingImages.toLocaleString('en')}, in batches of ${config.training.batchSize}`,
      `${config.model.encoder}, seed ${config.seed}`,
    ]);
    expect(curve).toMatchObject({ title: 'Loss (nats)', last: '2.5000 at step 620', lastStep: 620 });
  });

  it('names the augmentation where it has a name', () => {
    const facts = (augment: typeof config.augment) => card({ config: { ...config, augment } }).facts[0];
    expect(facts(augmentPreset('crop-only'))!.value).toBe(i18next.t('augmentation.presets.crop-only'));
    const own = withFields(config, [['augment.flip.probability', 0.123]]).augment;
    expect(facts(own)!.value).toMatch(/^[^,]+(, [^,]+)+$/);
  });

  it('sets the scores beside the untrained encoder, with one standard error', () => {
    const { scores, notes } = card({ evidence: { points: [point], wholes: [whole] } });
    expect(scores).toEqual({
      columns: ['k-NN, k = 20', 'Linear probe'],
      rows: [
        { label: 'After 620 steps', cells: ['36.0 ± 1.1 %', '38.0 ± 1.1 %'], isOfRun: true },
        { label: 'Untrained', cells: ['26.0 ± 1.0 %', '31.0 ± 1.0 %'], isOfRun: false },
      ],
    });
    expect(notes).toEqual([
      'Quiz: picks the partner out of 8 views in 90.0 ± 3.0 % of 100 rounds (chance 12.5 %).',
      'Accuracy on n = 2,000 unseen images after 620 steps, ± one standard error.',
    ]);
  });

  it('says of which step the linear probe is, or that it is yet to come', () => {
    const later = { ...point, step: 700 };
    expect(card({ evidence: { points: [later], wholes: [whole] } }).notes.at(-1)).toBe(
      'The linear probe is as of step 620, n = 2,000.',
    );
    const { scores, notes } = card({ evidence: { points: [point], wholes: [] } });
    expect(scores!.rows.map(({ cells }) => cells[1])).toEqual(['–', '–']);
    expect(notes.at(-1)).toBe('A linear probe is fitted once the run pauses or ends.');
  });

  it('says so where nothing was trained or judged yet', () => {
    const { facts, scores, notes, curve } = card({
      progress: { ...progress, step: 0 },
      latest: undefined,
      losses: [],
    });
    expect(facts[1]!.value).toBe('has not begun');
    expect(scores).toBeUndefined();
    expect(notes).toEqual(['Not tested on unseen images yet.']);
    expect(curve).toMatchObject({ points: [], last: 'no step logged yet' });
  });

  it('says nothing of pairs, nor that labels are missing, where that is not so', () => {
    const supervised = { ...config, objective: { ...config.objective, name: 'supervised' as const } };
    const { tagline, notes, pairs } = card({
      config: supervised,
      evidence: { points: [], wholes: [whole] },
    });
    expect(tagline).toContain('from labels');
    expect(notes.join()).not.toContain('Quiz');
    expect(pairs).not.toContain('pair');
  });

  it('speaks Korean', async () => {
    await i18next.changeLanguage('ko');
    const { scores, facts } = card({ evidence: { points: [], wholes: [whole] } });
    expect(scores!.rows[0]!.label).toBe('620단계 학습 후');
    expect(facts[1]!.value).toBe('1,240단계 중 620단계');
  });
});
