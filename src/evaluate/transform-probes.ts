/**
 * @file What h knows and z forgot (Chen et al. 2020, Table 3): linear probes that tell which transform
 * an image went through, from h and from z. Training asks z to be the same whatever the views'
 * transforms are; what it throws away for that, h may still hold. Every choice is equally frequent, so
 * that chance is one over their number. (The paper trains small networks as probes, and measures colour
 * against gray at a chance of 80 %.)
 */
import { applyView, imageFromBytes } from '../transforms/apply-views';
import type { SampledView } from '../transforms/sample-views';
import { imageAt, imageLength, type Dataset } from '../datasets/dataset';
import type { Network } from '../network/network';
import { createRandom } from '../random/random';
import { accuracyPercent } from './accuracy';
import type { YieldToTasks } from '../tensor/yield-to-tasks';
import { fitLinearProbe } from './linear-probe';
import { represent, type Images } from './representations';
import { transformQuestions, type TransformQuestion } from './transform-questions';

/** What the image of that index goes through. */
type Choice = (index: number) => SampledView;

const untouched: Choice = () => [];
const turned =
  (quarterTurns: number): Choice =>
  () => [{ name: 'rotate', parameters: { quarterTurns } }];

/** What an image may have gone through, among which the probe is to choose. */
const choicesOf: Record<TransformQuestion, readonly Choice[]> = {
  colour: [untouched, () => [{ name: 'grayscale', parameters: {} }]],
  rotation: [untouched, turned(1), turned(2), turned(3)],
  sobel: [untouched, () => [{ name: 'sobel', parameters: {} }]],
  noise: [untouched, (index) => [{ name: 'noise', parameters: { sigma: 0.1, seed: index } }]],
};

/** Accuracies on test images in percent. */
export interface TransformProbe {
  question: TransformQuestion;
  chance: number;
  h: number;
  z: number;
  /** On which they were counted. */
  testImages: number;
}

export interface TransformProbesRequest {
  network: Pick<Network, 'forward'>;
  bank: Dataset;
  bankCount: number;
  testSplit: Dataset;
  testCount: number;
  seed: number;
}

/** One after another, each handed to `onProbe` as soon as it is known. */
export async function probeTransforms(
  { network, bank, bankCount, testSplit, testCount, seed }: TransformProbesRequest,
  onProbe: (probe: TransformProbe) => void,
  yieldToTasks?: YieldToTasks,
): Promise<void> {
  for (const question of transformQuestions) {
    const choices = choicesOf[question];
    const known = chosen(bank, bankCount, choices, seed);
    const unknown = chosen(testSplit, testCount, choices, seed);
    const learned = await represent(network, known.images, yieldToTasks);
    const judged = await represent(network, unknown.images, yieldToTasks);
    const accuracyOf = async (name: 'h' | 'z') => {
      const options = { classes: choices.length, seed, ...(yieldToTasks && { yieldToTasks }) };
      const probe = await fitLinearProbe(learned[name], known.choices, options);
      return accuracyPercent(probe.predict(judged[name]), unknown.choices);
    };
    onProbe({
      question,
      chance: 100 / choices.length,
      h: await accuracyOf('h'),
      z: await accuracyOf('z'),
      testImages: testCount,
    });
  }
}

/** A dataset's first images, each after one of the choices. */
function chosen(
  dataset: Dataset,
  count: number,
  views: readonly Choice[],
  seed: number,
): { images: Images; choices: Uint8Array } {
  const random = createRandom(seed, 'transform-probes', dataset.split);
  const choices = random.shuffle(Uint8Array.from({ length: count }, (_, i) => i % views.length));
  const { size } = dataset;
  const length = imageLength(size);
  const values = (start: number, end: number) => {
    const result = new Float32Array((end - start) * length);
    for (let i = start; i < end; i++) {
      const image = imageFromBytes(imageAt(dataset, i), size);
      result.set(applyView(image, views[choices[i]!]!(i)).data, (i - start) * length);
    }
    return result;
  };
  return { images: { count, size, values }, choices };
}
