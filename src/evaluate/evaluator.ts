/**
 * @file Everything that tells whether a representation is any good, for one run: k-NN and linear
 * probe on h and z of test images, the online probe, the geometry of test pairs, and what
 * they stand beside: chance, raw pixels, the same encoder untrained. Labels are used here, and reach
 * neither encoder nor head: an evaluation works on a copy of the network, so that training may go on
 * meanwhile and is not touched. Of images without labels only what needs none is told. It yields between slices of some milliseconds.
 */
import { augmentPreset } from '../config/augment-presets';
import type { AugmentConfig, RunConfig } from '../config/run-config';
import { imageLength, type Dataset, type Labels } from '../datasets/dataset';
import { guessTemperature } from '../losses/guess';
import { buildNetwork, modelOf, type Network } from '../network/network';
import { accuracyPercent } from './accuracy';
import type { YieldToTasks } from '../tensor/yield-to-tasks';
import type { Baselines, Evaluation, ProbeScores } from './evaluation';
import { geometry } from './geometry';
import { histogramShortcut } from './histogram-shortcut';
import { knn } from './knn';
import { fitLinearProbe, type Rows } from './linear-probe';
import { classify, type OnlineProbe } from './online-probe';
import { playQuiz } from './quiz';
import { madeImages, plainImages, represent, type Images, type Representations } from './representations';
import { renderTestPairs } from './test-pairs';

export interface EvaluationSubject {
  step: number;
  network: Network;
  /** The probe that learned beside the network, if one did. */
  online?: OnlineProbe | undefined;
}

/** Pairs that the geometry is measured on, at most. */
const maxPairs = 256;

export interface EvaluationScope {
  /** Neighbours that vote; by default the config's k. */
  k?: number;
  /** Whether linear probes are fitted, and the histograms compared. */
  hasProbes?: boolean;
}

export class Evaluator {
  private readonly testImages: Images;
  private readonly bankImages: Images;
  private readonly bankLabels: Labels;
  private readonly testLabels: Labels;
  private readonly k: number;
  private readonly hasProbes: boolean;
  private readonly recoloured: AugmentConfig;
  private readonly views = new Map<AugmentConfig, Float32Array>();
  private untrained?: Promise<Untrained>;

  /**
   * @param bank what k-NN and probes learn from: its first `bankCount` images, which have arrived
   * @param testSplit what they are judged on: its first `testCount` images, which have arrived
   */
  constructor(
    private readonly config: RunConfig,
    private readonly bank: Dataset,
    bankCount: number,
    private readonly testSplit: Dataset,
    testCount: number,
    { k = config.evaluation.k, hasProbes = true }: EvaluationScope = {},
  ) {
    this.bankImages = plainImages(bank, bankCount);
    this.testImages = plainImages(testSplit, testCount);
    this.bankLabels = bank.labels.subarray(0, bankCount);
    this.testLabels = testSplit.labels.subarray(0, testCount);
    this.k = Math.min(k, bankCount);
    this.hasProbes = hasProbes && bank.classNames.length > 0;
    this.recoloured = recoloured(config.augment);
  }

  async evaluate(
    { step, network, online }: EvaluationSubject,
    yieldToTasks?: YieldToTasks,
  ): Promise<Evaluation> {
    const copy = this.buildNetwork();
    try {
      // Without yielding: until these have been read, no step may write them.
      copy.load(await network.state());
      const classifier = await online?.read();
      const { bank, testSplit } = await this.representAll(copy, yieldToTasks);
      const pairs = await this.representPairs(copy, this.config.augment, yieldToTasks);
      const recolouredPairs =
        this.recoloured === this.config.augment
          ? pairs
          : await this.representPairs(copy, this.recoloured, yieldToTasks);
      await yieldToTasks?.();
      const knnH = await this.knn(bank.h, testSplit.h, yieldToTasks);
      const untrained = await this.untrainedScores(yieldToTasks);
      return {
        step,
        knnH,
        knnZ: this.hasHead ? await this.knn(bank.z, testSplit.z, yieldToTasks) : knnH,
        ...(this.hasProbes && (await this.probeScores(bank, testSplit, untrained, yieldToTasks))),
        ...(classifier && {
          onlineProbe: accuracyPercent(classify(testSplit.h, classifier), this.testLabels),
        }),
        ...geometry(pairs.z, guessTemperature(this.config.loss)),
        quiz: playQuiz(pairs.z),
        recolouredQuiz: playQuiz(recolouredPairs.z),
        bankImages: bank.h.count,
        testImages: testSplit.h.count,
        k: this.k,
        baselines: untrained.baselines,
      };
    } finally {
      copy.dispose();
    }
  }

  private get hasHead(): boolean {
    return modelOf(this.config).head.kind !== 'none';
  }

  private async probeScores(
    bank: Representations,
    testSplit: Representations,
    untrained: Untrained,
    yieldToTasks?: YieldToTasks,
  ): Promise<ProbeScores> {
    const answers = await this.probe(bank.h, testSplit.h, yieldToTasks);
    const probeH = accuracyPercent(answers, this.testLabels);
    const { testLabels } = this;
    const isRight = (some: Labels, image: number) => some[image] === testLabels[image];
    let [gainedImages, lostImages] = [0, 0];
    for (let image = 0; image < testLabels.length; image++) {
      const [now, before] = [isRight(answers, image), isRight(untrained.answers!, image)];
      if (now && !before) gainedImages++;
      if (before && !now) lostImages++;
    }
    return {
      probeH,
      // Without a head z is h.
      probeZ: this.hasHead
        ? accuracyPercent(await this.probe(bank.z, testSplit.z, yieldToTasks), testLabels)
        : probeH,
      gainedImages,
      lostImages,
      histogramFound:
        100 *
        histogramShortcut(await this.pairsOfViews(this.config.augment, yieldToTasks), this.testSplit.size),
    };
  }

  /** Measured once. */
  private async untrainedScores(yieldToTasks?: YieldToTasks): Promise<Untrained> {
    this.untrained ??= this.measureUntrained(yieldToTasks).catch((error: unknown) => {
      delete this.untrained;
      throw error;
    });
    return this.untrained;
  }

  /** The encoder as this run's seed starts it. */
  private async measureUntrained(yieldToTasks?: YieldToTasks): Promise<Untrained> {
    const network = this.buildNetwork();
    const { bank, testSplit } = await this.representAll(network, yieldToTasks).finally(() =>
      network.dispose(),
    );
    const answers = this.hasProbes ? await this.probe(bank.h, testSplit.h, yieldToTasks) : undefined;
    return {
      answers,
      baselines: {
        chance: 100 / (this.bank.classNames.length || NaN),
        pixelsKnn: await this.knn(pixelRows(this.bankImages), pixelRows(this.testImages), yieldToTasks),
        untrainedKnn: await this.knn(bank.h, testSplit.h, yieldToTasks),
        ...(answers && { untrainedProbe: accuracyPercent(answers, this.testLabels) }),
      },
    };
  }

  private buildNetwork(): Network {
    return buildNetwork(this.config, this.bank.size.channels);
  }

  private async representAll(
    network: Network,
    yieldToTasks?: YieldToTasks,
  ): Promise<Record<'bank' | 'testSplit', Representations>> {
    const bank = await represent(network, this.bankImages, yieldToTasks);
    return { bank, testSplit: await represent(network, this.testImages, yieldToTasks) };
  }

  private async representPairs(
    network: Network,
    augment: AugmentConfig,
    yieldToTasks?: YieldToTasks,
  ): Promise<Representations> {
    const views = await this.pairsOfViews(augment, yieldToTasks);
    return represent(network, madeImages(views, this.testSplit.size), yieldToTasks);
  }

  /** The same views at every evaluation, so that a difference is the network's. */
  private async pairsOfViews(config: AugmentConfig, yieldToTasks?: YieldToTasks): Promise<Float32Array> {
    const { testSplit } = this;
    const count = Math.min(maxPairs, this.testImages.count);
    const views =
      this.views.get(config) ??
      (await renderTestPairs({ testSplit, count, config, seed: this.config.seed }, yieldToTasks));
    this.views.set(config, views);
    return views;
  }

  private async knn(bank: Rows, queries: Rows, yieldToTasks?: YieldToTasks): Promise<number> {
    const { temperature } = this.config.evaluation;
    const classes = this.bank.classNames.length;
    if (classes === 0) return NaN;
    const options = { k: this.k, temperature, classes, ...(yieldToTasks && { yieldToTasks }) };
    const { predictions } = await knn(bank, this.bankLabels, queries, options);
    return accuracyPercent(predictions, this.testLabels);
  }

  /** @returns the class that a linear probe gives each query */
  private async probe(bank: Rows, queries: Rows, yieldToTasks?: YieldToTasks): Promise<Labels> {
    const classes = this.bank.classNames.length;
    const options = { classes, seed: this.config.seed, ...(yieldToTasks && { yieldToTasks }) };
    return (await fitLinearProbe(bank, this.bankLabels, options)).predict(queries);
  }
}

interface Untrained {
  /** A linear probe's, of the test images; where probes are fitted. */
  answers: Labels | undefined;
  baselines: Baselines;
}

/** Itself where its colours are distorted as SimCLR does. */
function recoloured(config: AugmentConfig): AugmentConfig {
  const { jitter, grayscale } = augmentPreset('simclr');
  const isAlready = hasSameValues(config.jitter, jitter) && hasSameValues(config.grayscale, grayscale);
  return isAlready ? config : { ...config, jitter, grayscale };
}

function hasSameValues<Values extends object>(some: Values, others: Values): boolean {
  return Object.entries(others).every(([key, value]) => some[key as keyof Values] === value);
}

function pixelRows({ count, size, values }: Images): Rows {
  return { values: values(0, count), count, size: imageLength(size) };
}
