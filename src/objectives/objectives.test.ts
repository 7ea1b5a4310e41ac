import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { namesOf } from '../config/member';
import { parseConfig } from '../config/parse-config';
import { buildObjective } from './build-objective';
import { encodedPerStep, objectives } from './objectives';

const folders = Object.keys(import.meta.glob('./*/objective.ts')).map((path) => path.split('/').at(-2));

it('each objective has its folder, and each folder its line', () => {
  expect(new Set(folders)).toEqual(new Set(namesOf(objectives)));
});

it('each takes labels exactly where it says so', async () => {
  await setBackend('cpu');
  for (const { name, usesLabels } of objectives) {
    const task = { featureSize: 4, classes: 3, size: { height: 8, width: 8, channels: 3 } };
    const objective = buildObjective(parseConfig({ objective: { name } }), task);
    expect(objective.usesLabels, name).toBe(usesLabels);
    objective.dispose();
  }
});

it('encodes 2N images a step whatever is trained for', () => {
  for (const { name } of objectives) {
    const config = parseConfig({ objective: { name }, training: { batchSize: 128 } });
    expect(encodedPerStep(config), name).toBe(256);
  }
});
