import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { namesOf } from '../config/member';
import { parseConfig } from '../config/parse-config';
import type { BuildObjective } from './objective';
import { objectives } from './objectives';

/** Each exports its own under its name. */
const modules = import.meta.glob<Record<string, BuildObjective<unknown>>>('./*/objective.ts', {
  eager: true,
});

it('each objective has its folder, and each folder its line', () => {
  const folders = Object.keys(modules).map((path) => path.split('/').at(-2));
  expect(new Set(folders)).toEqual(new Set(namesOf(objectives)));
});

it('each takes labels exactly where it says so', async () => {
  await setBackend('cpu');
  for (const { name, usesLabels } of objectives) {
    const objective = modules[`./${name}/objective.ts`]![name]!(parseConfig({}), { featureSize: 4 }, 3);
    expect(objective.usesLabels, name).toBe(usesLabels);
    objective.dispose();
  }
});
