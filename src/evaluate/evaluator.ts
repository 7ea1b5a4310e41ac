/**
 * @file Everything that tells whether a representation is any good, for one run: k-NN and linear
 * probe on h and z of test images, the online probe, the geometry of test pairs, and what
 * they stand beside: chance, raw pixels, the same encoder untrained. Labels are used here, and reach
 * neither encoder nor head: an evaluation works on a copy of the network, so that training may go on
 * meanwhile and is not touched. It yields between slices of some milliseconds.
 */
import { renderBatchViews } from '../transforms/pipeline';
import type { RunConfig } from '../config/run-config';
import { imageLength, type Dataset } from '../datasets/dataset';
import { guessTemperature } from '../losses/guess';
import { buildNetwork, modelOf, type Network } from '../network/network';
import { accuracyPercent } from './accuracy';
import type { YieldToTasks } from '../tensor/yield-to-tasks';
import { geometry, type Geometry } from './geometry';
import { knn } from './knn';
import { fitLinearProbe, type Rows } from './linear-probe';
import { classify, type OnlineProbe } from './online-probe';
import { madeImages, plainImages, represent, type Images, type Representations } from './representations';

/** Accuracies of what has learned nothing, in percent. */
export interface Baselines {
  /** A blind guess among the classes. */
  chance: number;
  pixelsKnn: number;
  untrainedKnn: number;
  untrainedProbe: number;
}

/** Accuracies on test images in percent. */
export interface Evaluation extends Geometry {
  /** Steps taken before it. */
  step: number;
  knnH: number;
  probeH: number;
  knnZ: number;
  probeZ: number;
  onlineProbe?: number;
  /** Labelled training images that k-NN and probes learned from. */
  bankImages: number;
  /** n: test images on which every accuracy here, those of the baselines too, was counted. */
  testImages: number;
  /** Neighbours that voted: the config's k, or all of the bank where it has fewer. */
  k: number;
  baselines: Baselines;
}

export interface EvaluationSubject {
  step: number;
  network: Network;
  /** The probe that learned beside the network, if one did. */
  online?: OnlineProbe | undefined;
}

/** Pairs that the geometry is measured on, at most. */
const maxPairs = 256;
const pairsPerSlice = 16;

export class Evaluator {
  private readonly testImages: Images;
  private readonly bankImages: Images;
  private readonly bankLabels: Uint8Array;
  private readonly testLabels: Uint8Array;
  private pairs?: Images;
  private baselines?: Baselines;

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
  ) {
    this.bankImages = plainImages(bank, bankCount);
    this.testImages = plainImages(testSplit, testCount);
    this.bankLabels = bank.labels.subarray(0, bankCount);
    this.testLabels = testSplit.labels.subarray(0, testCount);
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
      const bank = await represent(copy, this.bankImages, yieldToTasks);
      const testSplit = await represent(copy, this.testImages, yieldToTasks);
      const pairs = await represent(copy, await this.pairsOfViews(yieldToTasks), yieldToTasks);
      await yieldToTasks?.();
      const shape = geometry(pairs.z, guessTemperature(this.config.loss));
      const knnH = await this.knn(bank.h, testSplit.h, yieldToTasks);
      const probeH = await this.probe(bank.h, testSplit.h, yieldToTasks);
      // Without a head z is h.
      const ofZ =
        modelOf(this.config).head.kind === 'none'
          ? { knnZ: knnH, probeZ: probeH }
          : {
              knnZ: await this.knn(bank.z, testSplit.z, yieldToTasks),
              probeZ: await this.probe(bank.z, testSplit.z, yieldToTasks),
            };
      return {
        step,
        knnH,
        probeH,
        ...ofZ,
        ...(classifier && {
          onlineProbe: accuracyPercent(classify(testSplit.h, classifier), this.testLabels),
        }),
        ...shape,
        bankImages: bank.h.count,
        testImages: testSplit.h.count,
        k: Math.min(this.config.evaluation.k, bank.h.count),
        baselines: (this.baselines ??= await this.measureBaselines(yieldToTasks)),
      };
    } finally {
      copy.dispose();
    }
  }

  private async measureBaselines(yieldToTasks?: YieldToTasks): Promise<Baselines> {
    const { bank, testSplit } = await this.untrained(yieldToTasks);
    return {
      chance: 100 / this.bank.classNames.length,
      pixelsKnn: await this.knn(pixelRows(this.bankImages), pixelRows(this.testImages), yieldToTasks),
      untrainedKnn: await this.knn(bank.h, testSplit.h, yieldToTasks),
      untrainedProbe: await this.probe(bank.h, testSplit.h, yieldToTasks),
    };
  }

  /** The encoder as this run's seed starts it. */
  private async untrained(
    yieldToTasks?: YieldToTasks,
  ): Promise<Record<'bank' | 'testSplit', Representations>> {
    const network = this.buildNetwork();
    try {
      const bank = await represent(network, this.bankImages, yieldToTasks);
      return { bank, testSplit: await represent(network, this.testImages, yieldToTasks) };
    } finally {
      network.dispose();
    }
  }

  private buildNetwork(): Network {
    return buildNetwork(this.config, this.bank.size.channels);
  }

  /** The same views at every evaluation, so that a difference is the network's. */
  private async pairsOfViews(yieldToTasks?: YieldToTasks): Promise<Images> {
    if (this.pairs) return this.pairs;
    const { images, size } = this.testSplit;
    const length = imageLength(size);
    const count = Math.min(maxPairs, this.testImages.count);
    const views = new Float32Array(2 * count * length);
    for (let start = 0; start < count; start += pairsPerSlice) {
      await yieldToTasks?.();
      const indices = Uint32Array.from(
        { length: Math.min(pairsPerSlice, count - start) },
        (_, i) => start + i,
      );
      const both = renderBatchViews({
        images,
        size,
        config: this.config.augment,
        seed: this.config.seed,
        step: 0,
        indices,
      });
      views.set(both.subarray(0, both.length / 2), start * length);
      views.set(both.subarray(both.length / 2), (count + start) * length);
    }
    this.pairs = madeImages(views, size);
    return this.pairs;
  }

  private async knn(bank: Rows, queries: Rows, yieldToTasks?: YieldToTasks): Promise<number> {
    const { k, temperature } = this.config.evaluation;
    const classes = this.bank.classNames.length;
    const options = { k, temperature, classes, ...(yieldToTasks && { yieldToTasks }) };
    const { predictions } = await knn(bank, this.bankLabels, queries, options);
    return accuracyPercent(predictions, this.testLabels);
  }

  private async probe(bank: Rows, queries: Rows, yieldToTasks?: YieldToTasks): Promise<number> {
    const classes = this.bank.classNames.length;
    const options = { classes, seed: this.config.seed, ...(yieldToTasks && { yieldToTasks }) };
    const probe = await fitLinearProbe(bank, this.bankLabels, options);
    return accuracyPercent(probe.predict(queries), this.testLabels);
  }
}

function pixelRows({ count, size, values }: Images): Rows {
  return { values: values(0, count), count, size: imageLength(size) };
}
