/**
 * @file The state of whatever learns (network, optimiser, trainer, probe) as plain values: tensors and
 * numbers by name. `state()` reads it off the device, `load()` puts it back; between the two it can be
 * kept, sent to another worker or written to a file. Names are unique over a whole run
 * (`encoder.0.kernel`, `optimizer.encoder.0.kernel.m`, `trainer.step`), so that parts' states are joined
 * by putting them side by side.
 */
import { tensor, type Variable } from '@tensorflow/tfjs-core';
import { PlaygroundError } from '../config/playground-error';

export interface TensorValues {
  shape: readonly number[];
  values: Float32Array;
}

export interface State {
  tensors: Readonly<Record<string, TensorValues>>;
  numbers: Readonly<Record<string, number>>;
}

/** A tensor of state and its name; a network's weights are such. */
export interface NamedVariable {
  name: string;
  variable: Variable;
}

/**
 * Reads variables as they stand when this is called; nothing may write them in place until it has
 * resolved.
 * @returns copies
 */
export async function readVariables(variables: readonly NamedVariable[]): Promise<State['tensors']> {
  const values = await Promise.all(variables.map(({ variable }) => variable.data<'float32'>()));
  return Object.fromEntries(
    variables.map(({ name, variable }, i) => [name, { shape: variable.shape, values: values[i]!.slice() }]),
  );
}

/**
 * Gives variables the values of their names.
 * @throws PlaygroundError `state-mismatch` if one is missing or has another shape; then none is written
 */
export function writeVariables(
  variables: readonly NamedVariable[],
  { tensors }: Pick<State, 'tensors'>,
): void {
  for (const { name, variable } of variables) {
    const found = tensorFrom({ tensors }, name);
    if (found.shape.join() !== variable.shape.join()) {
      const reason = `its shape is [${found.shape.join(', ')}] instead of [${variable.shape.join(', ')}]`;
      throw new PlaygroundError('state-mismatch', { name, reason });
    }
  }
  for (const { name, variable } of variables) {
    const { values, shape } = tensors[name]!;
    const copy = tensor(values.slice(), [...shape]);
    variable.assign(copy);
    copy.dispose();
  }
}

/** @throws PlaygroundError `state-mismatch` if there is none */
export function tensorFrom({ tensors }: Pick<State, 'tensors'>, name: string): TensorValues {
  return found(tensors, name);
}

/** @throws PlaygroundError `state-mismatch` if there is none */
export function numberFrom({ numbers }: Pick<State, 'numbers'>, name: string): number {
  return found(numbers, name);
}

/**
 * A whole number of a state, 0 or more.
 * @throws PlaygroundError `state-mismatch`
 */
export function countFrom(state: Pick<State, 'numbers'>, name: string): number {
  const value = numberFrom(state, name);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new PlaygroundError('state-mismatch', { name, reason: 'it must be a whole number from 0 up' });
}

export function joinStates(...states: readonly State[]): State {
  return {
    tensors: Object.assign({}, ...states.map(({ tensors }) => tensors)) as State['tensors'],
    numbers: Object.assign({}, ...states.map(({ numbers }) => numbers)) as State['numbers'],
  };
}

function found<Value>(values: Readonly<Record<string, Value>>, name: string): Value {
  if (Object.hasOwn(values, name)) return values[name]!;
  throw new PlaygroundError('state-mismatch', { name, reason: 'there is none' });
}
