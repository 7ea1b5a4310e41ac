/** @file Which tensors hold halves on the device: to tfjs they are float32 as all others, in a shorter buffer. */
import type { DataId, TensorInfo } from '@tensorflow/tfjs-core';
import type { HalfFormat } from './half-format';

/** Who keeps activations in halves; one a trainer. */
export interface HalfOwner {
  format: HalfFormat;
  /** f32 [4], as `loss-scale.ts` says. */
  lossScale: TensorInfo;
  /** A weight's numbers in halves, until the step is over. */
  copyOf(weight: TensorInfo): TensorInfo;
}

export interface Half {
  owner: HalfOwner;
  /** A gradient, multiplied by the owner's loss scale. */
  isScaled: boolean;
}

const halves = new WeakMap<DataId, Half>();

/** Nothing where the tensor holds f32. */
export function halfOf({ dataId }: TensorInfo): Half | undefined {
  return halves.get(dataId);
}

export function markHalf({ dataId }: TensorInfo, half: Half | undefined): void {
  if (half) halves.set(dataId, half);
  else halves.delete(dataId);
}
