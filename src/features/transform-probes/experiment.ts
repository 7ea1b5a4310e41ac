/** @file The experiment `transform-probes`: what can be read from h and from z of how an image was transformed. */
import { probeTransforms } from '../../evaluate/transform-probes';
import { transformQuestions } from '../../evaluate/transform-questions';
import type { Experiment } from '../experiments/experiment-type';

/** Images that the probes learn from, at most. */
const maxBankImages = 2000;

export const experiment: Experiment<'transform-probes'> = {
  name: 'transform-probes',
  needsLabels: false,
  run({ config, bank, testSplit, network }, say, yieldToTasks) {
    let known = 0;
    return probeTransforms(
      {
        bank,
        testSplit,
        testCount: testSplit.count,
        network,
        bankCount: Math.min(maxBankImages, bank.count),
        seed: config.seed,
      },
      (probe) => {
        say.found(probe);
        say.progress(++known / transformQuestions.length);
      },
      yieldToTasks,
    );
  },
};
