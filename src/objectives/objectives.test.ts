import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { namesOf } from '../config/member';
import { parseConfig } from '../config/parse-config';
import { objectives } from './objectives';
import { simclr } from './simclr/objective';
import { supervised } from './supervised/objective';

it('each objective has its folder, and each folder its line', () => {
  const folders = Object.keys(import.meta.glob('./*/objective.ts')).map((path) => path.split('/').at(-2));
  expect(new Set(folders)).toEqual(new Set(namesOf(objectives)));
});

it('each takes labels exactly where it says so', async () => {
  await setBackend('cpu');
  const implementations = { simclr, supervised };
  for (const { name, usesLabels } of objectives) {
    const objective = implementations[name](parseConfig({}), { featureSize: 4 }, 3);
    expect(objective.usesLabels, name).toBe(usesLabels);
    objective.dispose();
  }
});
