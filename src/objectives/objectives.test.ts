import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { namesOf } from '../config/member';
import { parseConfig } from '../config/parse-config';
import { buildObjective } from './build-objective';
import { encodedPerStep, objectives } from './objectives';

const folderOf = (path: string) => path.split('/').at(-2);
const folders = Object.keys(import.meta.glob('./*/objective.ts')).map(folderOf);
const stations = Object.keys(import.meta.glob('./*/station.tsx')).map(folderOf);

it('each objective has its folder and in it its station, and each folder its line', () => {
  expect(new Set(folders)).toEqual(new Set(namesOf(objectives)));
  expect(new Set(stations)).toEqual(new Set(folders));
});

it('each takes labels exactly where it says so', async () => {
  await setBackend('cpu');
  for (const { name, usesLabels } of objectives) {
    const task = {
      featureSize: 4,
      classNames: ['cat', 'dog', 'frog'],
      size: { height: 8, width: 8, channels: 3 },
    };
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
