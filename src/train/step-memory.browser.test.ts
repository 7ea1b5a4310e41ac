import { dispose, memory, profile, randomUniform, tidy, type Rank } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { parseConfig } from '../config/parse-config';
import { namesOf } from '../config/member';
import { encoders } from '../encoders/encoders';
import { prepareWasm } from '../kernels/wasm/against-cpu.test-support';
import { buildNetwork } from '../network/network';
import { buildObjective } from '../objectives/build-objective';
import { createOptimizer } from '../optimizers/optimizer';
import { updateRules } from '../optimizers/update-rules';
import { stepBytes } from './step-memory';
import { trainedWeights, trainStep } from './train-step';

beforeAll(prepareWasm);

const view = { height: 32, width: 32, channels: 3 };

const cases = [
  ...namesOf(encoders).map((encoder) => ({ encoder, name: 'simclr' as const })),
  { encoder: 'tiny', name: 'autoencoder' } as const,
];

test.each(cases)(
  'what a step takes of wasm’s memory is foretold within a third: $encoder, $name',
  async ({ encoder, name }) => {
    const before = memory().numBytes;
    const config = parseConfig({ model: { encoder }, objective: { name } });
    const network = buildNetwork(config, view.channels);
    const batchSize = 8;
    const { featureSize } = network;
    const objective = buildObjective(config, {
      featureSize,
      classNames: Array<string>(10).fill('any'),
      size: view,
    });
    const rule = updateRules.adam(config.optimizer);
    const optimizer = createOptimizer(rule, trainedWeights(network, objective));
    const views = randomUniform<Rank.R4>([2 * batchSize, view.height, view.width, view.channels]);
    optimizer.begin(0.001);
    const { peakBytes } = await profile(() =>
      tidy(() => {
        const { h, shown } = trainStep(network, objective, optimizer, { views });
        dispose([h, ...shown]);
      }),
    );
    views.dispose();
    network.dispose();
    objective.dispose();
    optimizer.dispose();
    const foretold = stepBytes({
      batchSize,
      view,
      network,
      objective,
      slots: rule.slotNames.length,
      imageBytes: 0,
    });
    const taken = peakBytes - before;
    expect(foretold / taken, `${foretold} bytes were foretold, ${taken} taken`).toBeGreaterThan(0.9);
    expect(foretold / taken, `${foretold} bytes were foretold, ${taken} taken`).toBeLessThan(1.33);
  },
);
