/**
 * @file How a fast kernel stands in for a textbook definition without the definition naming it: if
 * the current backend has registered kernels `name` and `name + 'Grad'`, they run in its place, and
 * else the textbook does, differentiated by autodiff.
 *
 * The contract of such a pair (`src/kernels` keeps it):
 * - `name` takes the inputs, the state and attributes, may write the state in place, and returns
 *   [y, …saved].
 * - `nameGrad` takes { dy, y, saved: by index as `saved0`, `saved1`, …, and all inputs } and the same
 *   attributes, and returns the gradients of the inputs, in the order of `inputs`.
 */
import {
  customGrad,
  engine,
  getBackend,
  getKernel,
  type GradSaveFunc,
  type NamedAttrMap,
  type Tensor,
} from '@tensorflow/tfjs-core';
import type { UpdateMoment } from './update-moment';
import type { ViewProgram } from './view-program';

export type Attributes = Record<
  string,
  number | boolean | string | number[] | Uint8Array | ViewProgram | UpdateMoment
>;

export function hasKernel(name: string): boolean {
  return getKernel(name, getBackend()) !== undefined;
}

/** Runs a registered kernel of ours, all of which return lists. */
export function runKernel(
  name: string,
  inputs: Readonly<Record<string, Tensor>>,
  attributes: Attributes,
): Tensor[] {
  return engine().runKernel(name, { ...inputs }, attributes as NamedAttrMap) as unknown as Tensor[];
}

/**
 * @param inputs what the result is differentiated by, all of them
 * @param textbook the same in plain operations
 * @param state tensors that the kernel keeps up to date
 * @returns y, owned by the caller
 */
export function withKernel<Output extends Tensor>(
  name: string,
  inputs: Readonly<Record<string, Tensor>>,
  attributes: Attributes,
  textbook: () => Output,
  state: Readonly<Record<string, Tensor>> = {},
): Output {
  if (!hasKernel(name)) return textbook();
  const names = Object.keys(inputs);
  const run = customGrad((...parameters: (Tensor | GradSaveFunc)[]) => {
    const save = parameters.at(-1) as GradSaveFunc;
    const tensors = parameters.slice(0, -1) as Tensor[];
    const named = Object.fromEntries(names.map((key, i) => [key, tensors[i]!]));
    const [y, ...kept] = runKernel(name, { ...named, ...state }, attributes) as [Output, ...Tensor[]];
    save([y, ...kept, ...tensors]);
    return {
      value: y,
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const keys = ['y', ...kept.map((_, i) => `saved${i}`), ...names];
        const all = Object.fromEntries(keys.map((key, i) => [key, saved[i]!]));
        return runKernel(`${name}Grad`, { ...all, dy }, attributes);
      },
    };
  });
  return run(...Object.values(inputs));
}
