/**
 * @file `AdamUpdate`, `SgdUpdate` and `LarsUpdate` for wasm: all weights of an optimiser in place, the
 * contract of src/optimizers/update-rule.ts. They return nothing.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { util, type KernelConfig, type TensorInfo } from '@tensorflow/tfjs-core';
import type { UpdateMoment } from '../../tensor/update-moment';
import { assemblyOf, forgetPacked, perform, pointerTo, type Assembly } from './assembly';
import { worthwhileParts } from './threads';

interface Attributes {
  moment: UpdateMoment;
  adapted: number[];
  [hyperparameter: string]: number | boolean | number[] | UpdateMoment;
}

interface WeightUpdate {
  assembly: Assembly;
  weight: number;
  gradient: number;
  slots: number[];
  count: number;
  isAdapted: boolean;
  attributes: Attributes & Record<string, number>;
}

function updateKernel(
  kernelName: string,
  slotCount: number,
  updateWeight: (update: WeightUpdate) => void,
): KernelConfig {
  return {
    kernelName,
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs, backend: wasm }) => {
      const backend = wasm as BackendWasm;
      const attributes = attrs as unknown as WeightUpdate['attributes'];
      const at = (name: string) => pointerTo(backend, inputs[name] as TensorInfo);
      attributes.adapted.forEach((adapted, i) => {
        const weight = inputs[`weight${i}`]!;
        const update: WeightUpdate = {
          assembly: assemblyOf(backend),
          weight: at(`weight${i}`),
          gradient: at(`gradient${i}`),
          slots: Array.from({ length: slotCount }, (_, k) => at(`slot${i}_${k}`)),
          count: util.sizeFromShape(weight.shape),
          isAdapted: adapted === 1,
          attributes,
        };
        perform(backend, () => {
          updateWeight(update);
          forgetPacked(backend, weight.dataId);
        });
      });
      return [];
    },
  };
}

function run({ assembly, count }: WeightUpdate, name: string, ...numbers: number[]): void {
  const { threads } = assembly;
  threads.run(name, worthwhileParts(threads, count), ...numbers);
}

export const adamUpdate = updateKernel('AdamUpdate', 2, (update) => {
  const { moment, beta1, beta2, epsilon, weightDecay, decoupledDecay } = update.attributes;
  const { learningRate, update: t } = moment;
  run(
    update,
    'adamUpdate',
    update.weight,
    update.gradient,
    ...update.slots,
    update.count,
    update.isAdapted ? 1 - learningRate * decoupledDecay! : 1,
    update.isAdapted ? weightDecay! : 0,
    beta1!,
    beta2!,
    epsilon!,
    learningRate / (1 - beta1! ** t),
    1 / Math.sqrt(1 - beta2! ** t),
  );
});

export const sgdUpdate = updateKernel('SgdUpdate', 1, (update) => {
  const { moment, momentum, nesterov, weightDecay } = update.attributes;
  run(
    update,
    'momentumUpdate',
    update.weight,
    update.gradient,
    ...update.slots,
    update.count,
    update.isAdapted ? weightDecay! : 0,
    1,
    momentum!,
    Number(nesterov),
    moment.learningRate,
  );
});

export const larsUpdate = updateKernel('LarsUpdate', 1, (update) => {
  const { moment, momentum, weightDecay } = update.attributes;
  run(
    update,
    'momentumUpdate',
    update.weight,
    update.gradient,
    ...update.slots,
    update.count,
    update.isAdapted ? weightDecay! : 0,
    moment.learningRate * (update.isAdapted ? trustRatio(update) : 1),
    momentum!,
    0,
    1,
  );
});

/** η‖w‖/‖g + λw‖; 1 where either norm is 0. */
function trustRatio({ assembly, weight, gradient, count, attributes }: WeightUpdate): number {
  const norm = assembly.exports.normOfSum!;
  const weightNorm = norm(weight, 0, weight, count);
  const gradientNorm = norm(gradient, attributes.weightDecay!, weight, count);
  if (weightNorm === 0 || gradientNorm === 0) return 1;
  return (attributes.trustCoefficient! * weightNorm) / gradientNorm;
}
