import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { checkers, verify } from './verify';

const textOf = (name: string) => readFileSync(new URL(`./vectors/${name}`, import.meta.url), 'utf8');

beforeAll(() => setBackend('cpu'));

it.each(Object.keys(checkers))('the textbook engine agrees with %s', async (name) => {
  const before = memory().numTensors;
  const cases = await verify({ name, text: textOf(name) });
  expect(cases.length).toBeGreaterThan(0);
  expect(cases.filter(({ passed }) => !passed)).toEqual([]);
  expect(memory().numTensors).toBe(before);
});

it('a wrong expectation is named with what came instead', async () => {
  const vectors = JSON.parse(textOf('nt-xent.json')) as { cases: { loss: number }[] };
  vectors.cases[2]!.loss += 1;
  const cases = await verify({ name: 'nt-xent.json', text: JSON.stringify(vectors) });
  const failed = cases.filter(({ passed }) => !passed);
  expect(failed).toHaveLength(1);
  expect(failed[0]).toMatchObject({ file: 'nt-xent.json', name: 'case 3 loss' });
  expect(failed[0]!.detail).toMatch(/expected 2\.528.*got 1\.528/);
});

it('an unknown or unreadable file is a failed case', async () => {
  for (const file of [
    { name: 'poetry.json', text: '{"cases": []}' },
    { name: 'conv2d.json', text: '{"cases": [{"x": 1}]}' },
    { name: 'conv2d.json', text: 'not JSON' },
  ]) {
    expect(await verify(file)).toMatchObject([{ file: file.name, passed: false }]);
  }
});
