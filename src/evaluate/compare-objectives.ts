/**
 * @file The same encoder, from the same first weights, on the same images, trained by several objectives for as
 * many encoded images each (a step encodes 2N whatever is trained for), and judged alike: k-NN on h on the way,
 * k-NN and a linear probe at the end, with the untrained encoder beside them. Each learns from the augmentation
 * that goes with it. One that fails is a finding, and the next begins.
 */
import { PlaygroundError, type Failure } from '../config/playground-error';
import type { RunConfig } from '../config/run-config';
import { withObjective } from '../config/with-objective';
import type { Dataset } from '../datasets/dataset';
import { buildNetwork, type Network } from '../network/network';
import { buildObjective } from '../objectives/build-objective';
import { encodedPerStep, type ObjectiveName } from '../objectives/objectives';
import type { YieldToTasks } from '../tensor/yield-to-tasks';
import { trainUntil } from '../train/loop';
import { Trainer } from '../train/trainer';
import type { OpenViewSource } from '../transforms/view-source';
import { accuracyPercent } from './accuracy';
import { knn } from './knn';
import { fitLinearProbe } from './linear-probe';
import { plainImages, represent } from './representations';

/** Accuracies on test images in percent. */
interface Scores {
  knnH: number;
  probeH: number;
  /** n: on which they were counted. */
  testImages: number;
}

export type ObjectiveFinding =
  | ({ kind: 'untrained'; encoderWeights: number; onTheWay: Pick<Scores, 'knnH' | 'testImages'> } & Scores)
  | { kind: 'began'; objective: ObjectiveName }
  /** On the way: on fewer test images, from a smaller bank. */
  | { kind: 'point'; objective: ObjectiveName; encodedImages: number; knnH: number; testImages: number }
  | ({
      kind: 'done';
      objective: ObjectiveName;
      encodedImages: number;
      /** Parameters that are thrown away after training: of head, decoder or classifier. */
      headWeights: number;
      /** Of training alone. */
      seconds: number;
    } & Scores)
  | { kind: 'failed'; objective: ObjectiveName; failure: Failure };

export interface ComparisonRequest {
  config: RunConfig;
  /** What is trained on, and what k-NN and probes learn from. */
  bank: Dataset;
  testSplit: Dataset;
  objectives: readonly ObjectiveName[];
  /** Of each. */
  steps: number;
  openViews: OpenViewSource;
  /** Bytes that training may take, where that is known. */
  memoryLimit?: number | undefined;
  /** Milliseconds, monotonic. */
  now: () => number;
}

/** Looks at the network on the way, its end among them. */
const looks = 6;
const lookBank = 1000;
const lookTestImages = 500;

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
  const { config, bank, objectives, steps } = request;
  const judge = new Judge(request, yieldToTasks);
  const untrained = buildNetwork(withObjective(config, 'supervised'), bank.size.channels);
  try {
    const onTheWay = await judge.glance(untrained);
    const { parameterCount: encoderWeights } = untrained;
    onFinding({ kind: 'untrained', encoderWeights, onTheWay, ...(await judge.whole(untrained)) });
  } finally {
    untrained.dispose();
  }
  for (const [i, objective] of objectives.entries()) {
    onFinding({ kind: 'began', objective });
    const tell = (step: number) => onProgress((i + step / steps) / objectives.length);
    try {
      await trainBy(objective, request, judge, onFinding, tell, yieldToTasks);
    } catch (error) {
      if (!(error instanceof PlaygroundError)) throw error;
      onFinding({ kind: 'failed', objective, failure: error.toFailure() });
    }
    tell(steps);
  }
}

/** @throws PlaygroundError where it cannot begin, or has diverged */
async function trainBy(
  objective: ObjectiveName,
  { config: settings, bank, steps, openViews, memoryLimit, now }: ComparisonRequest,
  judge: Judge,
  onFinding: (finding: ObjectiveFinding) => void,
  onStep: (step: number) => void,
  yieldToTasks: YieldToTasks,
): Promise<void> {
  const config = withObjective(settings, objective);
  const trainer = new Trainer(buildObjective, config, bank, { openViews, totalSteps: steps });
  const encodedImages = () => trainer.step * encodedPerStep(config);
  const lookEvery = Math.ceil(steps / looks);
  let trainedMs = 0;
  try {
    if (memoryLimit !== undefined) trainer.requireMemory(memoryLimit);
    await trainer.warmUp();
    let start = now();
    await trainUntil(trainer, steps, {
      async afterStep() {
        onStep(trainer.step);
        await yieldToTasks();
        if (trainer.step % lookEvery !== 0 && trainer.step !== steps) return;
        // Refuses what has diverged; until it is there, the device may still be training.
        await trainer.readLog();
        trainedMs += now() - start;
        const look = await judge.glance(trainer.network);
        onFinding({ kind: 'point', objective, encodedImages: encodedImages(), ...look });
        start = now();
      },
    });
    onFinding({
      kind: 'done',
      objective,
      encodedImages: encodedImages(),
      headWeights: trainer.headWeights,
      seconds: trainedMs / 1000,
      ...(await judge.whole(trainer.network)),
    });
  } finally {
    trainer.dispose();
  }
}

/** Judges every network on the same images. */
class Judge {
  constructor(
    private readonly request: Pick<ComparisonRequest, 'config' | 'bank' | 'testSplit'>,
    private readonly yieldToTasks: YieldToTasks,
  ) {}

  async glance(network: Network): Promise<Pick<Scores, 'knnH' | 'testImages'>> {
    const { knnH, testImages } = await this.score(network, lookBank, lookTestImages);
    return { knnH, testImages };
  }

  async whole(network: Network): Promise<Scores> {
    const { config, testSplit } = this.request;
    const { bank, judged, bankLabels, testLabels, ...scores } = await this.score(
      network,
      config.evaluation.images,
      testSplit.count,
    );
    const { classNames } = this.request.bank;
    const { seed } = config;
    const options = { classes: classNames.length, seed, yieldToTasks: this.yieldToTasks };
    const probe = await fitLinearProbe(bank, bankLabels, options);
    return { ...scores, probeH: accuracyPercent(probe.predict(judged), testLabels) };
  }

  private async score(network: Network, bankCount: number, testCount: number) {
    const { config, bank: images, testSplit } = this.request;
    const { yieldToTasks } = this;
    const bankImages = Math.min(bankCount, images.count);
    const testImages = Math.min(testCount, testSplit.count);
    const { h: bank } = await represent(network, plainImages(images, bankImages), yieldToTasks);
    const { h: judged } = await represent(network, plainImages(testSplit, testImages), yieldToTasks);
    const bankLabels = images.labels.subarray(0, bankImages);
    const testLabels = testSplit.labels.subarray(0, testImages);
    const { k, temperature } = config.evaluation;
    const options = { k, temperature, classes: images.classNames.length, yieldToTasks };
    const { predictions } = await knn(bank, bankLabels, judged, options);
    return {
      bank,
      judged,
      bankLabels,
      testLabels,
      testImages,
      knnH: accuracyPercent(predictions, testLabels),
    };
  }
}
