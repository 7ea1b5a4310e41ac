import { dispose, memory, profile, randomUniform, tidy, type Rank } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { parseConfig } from '../config/parse-config';
import { namesOf } from '../config/member';
import { encoders } from '../encoders/encoders';
import { prepareWasm } from '../kernels/wasm/against-cpu.test-support';
import { buildNetwork } from '../network/network';
import { simclr } from '../objectives/simclr/objective';
import { createOptimizer } from '../optimizers/optimizer';
import { updateRules } from '../optimizers/update-rules';
import { stepBytes } from './step-memory';
import { trainedWeights, trainStep } from './train-step';

beforeAll(prepareWasm);

const view = { height: 32, width: 32, channels: 3 };

test.each(namesOf(encoders))(
  'what a step takes of wasm’s memory is foretold within a third: %s',
  async (encoder) => {
    const before = memory().numBytes;
    const config = parseConfig({ model: { encoder } });
    const network = buildNetwork(config.model, view.channels, 0);
    const batchSize = 8;
    const objective = simclr(config, network, 10);
    const rule = updateRules.adam(config.optimizer);
    const optimizer = createOptimizer(rule, trainedWeights(network, objective));
    const views = randomUniform<Rank.R4>([2 * batchSize, view.height, view.width, view.channels]);
    const { peakBytes } = await profile(() =>
      tidy(() => {
        const { outputs } = trainStep(network, objective, optimizer, { views }, 0.001);
        dispose([outputs.h, outputs.z]);
      }),
    );
    views.dispose();
    network.dispose();
    optimizer.dispose();
    const foretold = stepBytes({ batchSize, view, network, slots: rule.slotNames.length, imageBytes: 0 });
    const taken = peakBytes - before;
    expect(foretold / taken, `${foretold} bytes were foretold, ${taken} taken`).toBeGreaterThan(0.9);
    expect(foretold / taken, `${foretold} bytes were foretold, ${taken} taken`).toBeLessThan(1.33);
  },
);
