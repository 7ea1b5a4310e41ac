/**
 * @file The same encoder, from the same first weights, on the same images, trained by several objectives for as
 * many encoded images each and under the same learning rates, and judged alike: k-NN on h on the way, k-NN and a
 * linear probe at the end, with the untrained encoder beside them. Each learns from the augmentation that goes
 * with it. One that fails is a finding, and the next begins.
 *
 * A sweep over `objective.name` (src/runs/sweep.ts) trains the same, but each of its cells is a whole run, judged as
 * runs are, of which mean and spread over seeds remain. Here the question is whether two objectives can be told
 * apart on one seed: that takes the right and wrong answers on the very same test images (McNemar), and looks at
 * equally many encoded images on the way. Both train by the same Trainer and loop.
 */
import { PlaygroundError, type Failure } from '../config/playground-error';
import type { RunConfig } from '../config/run-config';
import { withObjective } from '../config/with-objective';
import type { Dataset } from '../datasets/dataset';
import { buildNetwork, type Network } from '../network/network';
import { buildObjective } from '../objectives/build-objective';
import { encodedPerStep, imagesPerStep, type ObjectiveName } from '../objectives/objectives';
import type { OpenRepeatedStep } from '../tensor/repeated-step';
import type { YieldToTasks } from '../tensor/yield-to-tasks';
import { trainUntil } from '../train/loop';
import { Trainer } from '../train/trainer';
import type { OpenViewSource } from '../transforms/view-source';
import { accuracyPercent } from './accuracy';
import { encodedBudget, type ComparedLength } from './encoded-budget';
import { knn } from './knn';
import { fitLinearProbe } from './linear-probe';
import { plainImages, represent } from './representations';

/** Accuracies on test images in percent. */
interface Vote {
  knnH: number;
  /** n: on which it was counted. */
  testImages: number;
}

interface Scores extends Vote {
  probeH: number;
  /** 1 for each test image that the probe names right, else 0. */
  probeRight: Uint8Array;
}

/** What was compared; settings may have changed since. */
export interface ComparedSettings extends ComparedLength {
  dataset: RunConfig['dataset']['name'];
  encoder: RunConfig['model']['encoder'];
  seed: number;
  objectives: readonly ObjectiveName[];
  /** Labelled images that k-NN learns from, and neighbours that vote: at the end, and on the way. */
  bankImages: number;
  k: number;
  onTheWay: { bankImages: number; k: number };
}

export type ObjectiveFinding =
  | ({ kind: 'untrained'; settings: ComparedSettings; encoderWeights: number; onTheWay: Vote } & Scores)
  | { kind: 'began'; objective: ObjectiveName }
  /** On the way: on fewer test images, from a smaller bank. */
  | ({ kind: 'point'; objective: ObjectiveName; encodedImages: number } & Vote)
  | ({
      kind: 'done';
      objective: ObjectiveName;
      encodedImages: number;
      /** Parameters that are thrown away after training: of head, decoder or classifier. */
      headWeights: number;
      /** Of training, with what the page asked for meanwhile. */
      seconds: number;
    } & Scores)
  | { kind: 'failed'; objective: ObjectiveName; failure: Failure };

export interface ComparisonRequest {
  config: RunConfig;
  /** What is trained on, and what k-NN and probes learn from. */
  bank: Dataset;
  testSplit: Dataset;
  objectives: readonly ObjectiveName[];
  /** Of SimCLR over the images; each objective encodes as many views. */
  passes: number;
  openViews: OpenViewSource;
  /** Where the backend records steps. */
  repeat?: OpenRepeatedStep | undefined;
  /** Compiles what a step dispatches before time is taken, where the backend can. */
  prepare: (warmUp: () => Promise<void>) => Promise<void>;
  /** Bytes that training may take, where that is known. */
  memoryLimit?: number | undefined;
  /** Milliseconds, monotonic. */
  now: () => number;
}

/** Looks at the network on the way, its end among them. */
const looks = 6;
const lookBank = 1000;
const lookTestImages = 500;
/** Of a comparison, at most: a warm-up that is meant for a long run would take all of a short one. */
const warmUpFraction = 0.1;

/**
 * @param onProgress of the steps of all objectives, 0–1
 * @throws what `yieldToTasks` throws, where it yields
 */
export async function compareObjectives(
  request: ComparisonRequest,
  onFinding: (finding: ObjectiveFinding) => void,
  onProgress: (fraction: number) => void,
  yieldToTasks: YieldToTasks,
): Promise<void> {
  const { bank, objectives, config } = request;
  const judge = new Judge(request, yieldToTasks);
  const untrained = buildNetwork(withObjective(config, 'supervised'), bank.size.channels);
  try {
    onFinding({
      kind: 'untrained',
      settings: settingsOf(request),
      encoderWeights: untrained.parameterCount,
      onTheWay: await judge.onTheWay(untrained),
      ...(await judge.atEnd(untrained)),
    });
  } finally {
    untrained.dispose();
  }
  for (const [i, objective] of objectives.entries()) {
    onFinding({ kind: 'began', objective });
    const tell = (fraction: number) => onProgress((i + fraction) / objectives.length);
    try {
      await trainBy(objective, request, judge, onFinding, tell, yieldToTasks);
    } catch (error) {
      if (!(error instanceof PlaygroundError)) throw error;
      onFinding({ kind: 'failed', objective, failure: error.toFailure() });
    }
    tell(1);
  }
}

function settingsOf({ config, bank, objectives, passes }: ComparisonRequest): ComparedSettings {
  const { dataset, model, training, seed } = config;
  const [end, onTheWay] = [config.evaluation.images, lookBank].map((count) => bankOf(config, bank, count));
  return {
    ...{ dataset: dataset.name, encoder: model.encoder, batchSize: training.batchSize, seed },
    ...{ objectives, passes, images: bank.count },
    ...end!,
    onTheWay: onTheWay!,
  };
}

/** As large a part of a smaller bank votes as of the one at the end. */
function bankOf({ evaluation }: RunConfig, bank: Dataset, count: number): { bankImages: number; k: number } {
  const whole = Math.min(evaluation.images, bank.count);
  const bankImages = Math.min(count, whole);
  return { bankImages, k: Math.max(1, Math.round((Math.min(evaluation.k, whole) * bankImages) / whole)) };
}

/** @throws PlaygroundError where it cannot begin, or has diverged */
async function trainBy(
  objective: ObjectiveName,
  request: ComparisonRequest,
  judge: Judge,
  onFinding: (finding: ObjectiveFinding) => void,
  onProgress: (fraction: number) => void,
  yieldToTasks: YieldToTasks,
): Promise<void> {
  const { bank, openViews, repeat, prepare, memoryLimit, now } = request;
  const { config, steps } = planFor(objective, request);
  const encodedImages = () => trainer.step * encodedPerStep(config);
  const trainer = new Trainer(buildObjective, config, bank, { openViews, repeat, totalSteps: steps });
  const lookEvery = Math.ceil(steps / Math.min(looks, steps));
  let trainedMs = 0;
  try {
    if (memoryLimit !== undefined) trainer.requireMemory(memoryLimit);
    await prepare(() => trainer.warmUp());
    let start = now();
    await trainUntil(trainer, steps, {
      async afterStep() {
        onProgress(trainer.step / steps);
        await yieldToTasks();
        if (trainer.step % lookEvery !== 0 && trainer.step !== steps) return;
        // Refuses what has diverged; until it is there, the device may still be training.
        await trainer.readLog();
        trainedMs += now() - start;
        const vote = await judge.onTheWay(trainer.network);
        onFinding({ kind: 'point', objective, encodedImages: encodedImages(), ...vote });
        start = now();
      },
    });
    onFinding({
      kind: 'done',
      objective,
      encodedImages: encodedImages(),
      headWeights: trainer.headWeights,
      seconds: trainedMs / 1000,
      ...(await judge.atEnd(trainer.network)),
    });
  } finally {
    trainer.dispose();
  }
}

/**
 * How an objective is trained: as long as the budget of encoded images lasts, and with a warm-up that is the same
 * fraction of it for each, however many of its steps make an epoch.
 */
export function planFor(
  objective: ObjectiveName,
  { config: settings, bank, passes }: Pick<ComparisonRequest, 'config' | 'bank' | 'passes'>,
): { config: RunConfig; steps: number } {
  const chosen = withObjective(settings, objective);
  const budget = encodedBudget({ images: bank.count, batchSize: settings.training.batchSize, passes });
  const steps = Math.max(Math.floor(budget / encodedPerStep(chosen)), 1);
  const stepsPerEpoch = Math.max(Math.floor(bank.count / imagesPerStep(chosen)), 1);
  const fraction = Math.min(chosen.schedule.warmupEpochs / passes, warmUpFraction);
  const warmupEpochs = (fraction * steps) / stepsPerEpoch;
  return { config: { ...chosen, schedule: { ...chosen.schedule, warmupEpochs } }, steps };
}

/** Judges every network on the same images. */
class Judge {
  constructor(
    private readonly request: Pick<ComparisonRequest, 'config' | 'bank' | 'testSplit'>,
    private readonly yieldToTasks: YieldToTasks,
  ) {}

  async onTheWay(network: Network): Promise<Vote> {
    const { knnH, testImages } = await this.vote(network, lookBank, lookTestImages);
    return { knnH, testImages };
  }

  async atEnd(network: Network): Promise<Scores> {
    const { config, testSplit, bank: images } = this.request;
    const { bank, judged, bankLabels, testLabels, ...vote } = await this.vote(
      network,
      config.evaluation.images,
      testSplit.count,
    );
    const options = {
      classes: images.classNames.length,
      seed: config.seed,
      yieldToTasks: this.yieldToTasks,
    };
    const answers = (await fitLinearProbe(bank, bankLabels, options)).predict(judged);
    return {
      ...vote,
      probeH: accuracyPercent(answers, testLabels),
      probeRight: Uint8Array.from(answers, (answer, image) => Number(answer === testLabels[image])),
    };
  }

  private async vote(network: Network, bankCount: number, testCount: number) {
    const { config, bank: images, testSplit } = this.request;
    const { yieldToTasks } = this;
    const { bankImages, k } = bankOf(config, images, bankCount);
    const testImages = Math.min(testCount, testSplit.count);
    const { h: bank } = await represent(network, plainImages(images, bankImages), yieldToTasks);
    const { h: judged } = await represent(network, plainImages(testSplit, testImages), yieldToTasks);
    const bankLabels = images.labels.subarray(0, bankImages);
    const testLabels = testSplit.labels.subarray(0, testImages);
    const { temperature } = config.evaluation;
    const options = { k, temperature, classes: images.classNames.length, yieldToTasks };
    const { predictions } = await knn(bank, bankLabels, judged, options);
    const knnH = accuracyPercent(predictions, testLabels);
    return { bank, judged, bankLabels, testLabels, testImages, knnH };
  }
}
