import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend, tensor, variable } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { countFrom, joinStates, readVariables, writeVariables, type NamedVariable } from './state';

beforeAll(() => setBackend('cpu'));

function named(name: string, values: number[]): NamedVariable {
  const initial = tensor(values);
  const made = variable(initial);
  initial.dispose();
  return { name, variable: made };
}

describe('variables', () => {
  it('are read as copies and written back, and no tensor is left over', async () => {
    const before = memory().numTensors;
    const [a, b] = [named('a', [1, 2]), named('b', [3])];
    const tensors = await readVariables([a, b]);
    expect(tensors).toEqual({
      a: { shape: [2], values: Float32Array.of(1, 2) },
      b: { shape: [1], values: Float32Array.of(3) },
    });
    tensors.a!.values[0] = 7;
    expect((await a.variable.data())[0]).toBe(1);
    writeVariables([a, b], { tensors });
    tensors.a!.values[0] = 8;
    expect(Array.from(await a.variable.data())).toEqual([7, 2]);
    a.variable.dispose();
    b.variable.dispose();
    expect(memory().numTensors).toBe(before);
  });

  it('stay as they were where one of them is missing or has another shape', async () => {
    const [a, b] = [named('a', [1, 2]), named('b', [3])];
    const given = { shape: [2], values: Float32Array.of(5, 6) };
    expect(() => writeVariables([a, b], { tensors: { a: given } })).toThrow(/b: there is none/);
    expect(() => writeVariables([a, b], { tensors: { a: given, b: given } })).toThrow(
      /b: its shape is \[2\] instead of \[1\]/,
    );
    expect(Array.from(await a.variable.data())).toEqual([1, 2]);
    a.variable.dispose();
    b.variable.dispose();
  });
});

it('joins the states of parts', () => {
  const values = { shape: [], values: Float32Array.of(1) };
  const joined = joinStates({ tensors: { a: values }, numbers: {} }, { tensors: {}, numbers: { step: 2 } });
  expect(joined).toEqual({ tensors: { a: values }, numbers: { step: 2 } });
});

it.each([-1, 0.5, NaN, Infinity, undefined])('takes %s for no count', (step) => {
  expect(() => countFrom({ numbers: step === undefined ? {} : { step } }, 'step')).toThrow(/step/);
});
