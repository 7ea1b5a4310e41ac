/**
 * @file A network's state as PyTorch has it, and back. Convolutions HWIO ↔ OIHW, dense layers [in, out] ↔
 * [out, in], running statistics [2, c] ↔ mean [c] and variance [c]. Names: `encoder.0.kernel` ↔
 * `encoder.0.conv.weight`, `.gamma`, `.beta`, `.running` ↔ `.norm.weight`, `.norm.bias`, `.norm.running_mean`,
 * `.norm.running_var`; the head is a Sequential with a ReLU between dense layers: `head.1.kernel` ↔
 * `head.2.weight`.
 */
import type { State, TensorValues } from '../../tensor/state';

type Tensors = State['tensors'];
type Entry = readonly [name: string, tensor: TensorValues];

/** @param tensors of encoder and head; others are left out */
export function toTorch(tensors: Tensors): Tensors {
  return fromEntries(
    Object.entries(tensors).flatMap(([name, tensor]) => {
      const { part, role } = divided(name);
      if (part.startsWith('encoder.')) return encoderToTorch(part, role, tensor);
      if (part.startsWith('head.')) return headToTorch(part, role, tensor);
      return [];
    }),
  );
}

/** Of the names that `toTorch` gives; others are left out. */
export function fromTorch(tensors: Tensors): Tensors {
  return fromEntries(
    Object.entries(tensors).flatMap(([name, tensor]): Entry[] => {
      const { part, role } = divided(name);
      if (part.startsWith('head.')) return headFromTorch(part, role, tensor);
      const { part: layer, role: kind } = divided(part);
      if (kind === 'conv') return [[`${layer}.kernel`, permuted(tensor, [2, 3, 1, 0])]];
      switch (role) {
        case 'weight':
          return [[`${layer}.gamma`, tensor]];
        case 'bias':
          return [[`${layer}.beta`, tensor]];
        case 'running_mean': {
          const variance = tensors[`${part}.running_var`];
          return variance ? [[`${layer}.running`, stacked(tensor, variance)]] : [];
        }
        default:
          return [];
      }
    }),
  );
}

/** Whether the names are PyTorch's rather than the playground's. */
export function isTorchLayout(tensors: Tensors): boolean {
  return Object.keys(tensors).some((name) => /^encoder\..+\.conv\.weight$/.test(name));
}

function encoderToTorch(layer: string, role: string, tensor: TensorValues): Entry[] {
  switch (role) {
    case 'kernel':
      return [[`${layer}.conv.weight`, permuted(tensor, [3, 2, 0, 1])]];
    case 'gamma':
      return [[`${layer}.norm.weight`, tensor]];
    case 'beta':
      return [[`${layer}.norm.bias`, tensor]];
    case 'running': {
      const channels = tensor.shape[1]!;
      const row = (i: number): TensorValues => ({
        shape: [channels],
        values: tensor.values.slice(i * channels, (i + 1) * channels),
      });
      return [
        [`${layer}.norm.running_mean`, row(0)],
        [`${layer}.norm.running_var`, row(1)],
      ];
    }
    default:
      return [];
  }
}

/** Of the head's layers every second is a ReLU, which has no weights. */
function headToTorch(part: string, role: string, tensor: TensorValues): Entry[] {
  const layer = `head.${2 * Number(divided(part).role)}`;
  return [role === 'kernel' ? [`${layer}.weight`, permuted(tensor, [1, 0])] : [`${layer}.bias`, tensor]];
}

function headFromTorch(part: string, role: string, tensor: TensorValues): Entry[] {
  const layer = `head.${Number(divided(part).role) / 2}`;
  return [role === 'weight' ? [`${layer}.kernel`, permuted(tensor, [1, 0])] : [`${layer}.bias`, tensor]];
}

/** At the last full stop. */
function divided(name: string): { part: string; role: string } {
  const at = name.lastIndexOf('.');
  return { part: name.slice(0, Math.max(at, 0)), role: name.slice(at + 1) };
}

/** @param axes of the result, as axes of the tensor; one of another rank stays as it is, for whoever checks shapes */
function permuted(tensor: TensorValues, axes: readonly number[]): TensorValues {
  const { shape, values } = tensor;
  if (shape.length !== axes.length) return tensor;
  const strides = shape.map((_, axis) =>
    shape.slice(axis + 1).reduce((product, length) => product * length, 1),
  );
  const target = axes.map((axis) => shape[axis]!);
  const steps = axes.map((axis) => strides[axis]!);
  const result = new Float32Array(values.length);
  const at = axes.map(() => 0);
  let source = 0;
  for (let i = 0; i < result.length; i++) {
    result[i] = values[source]!;
    for (let k = at.length - 1; k >= 0; k--) {
      source += steps[k]!;
      if (++at[k]! < target[k]!) break;
      source -= steps[k]! * target[k]!;
      at[k] = 0;
    }
  }
  return { shape: target, values: result };
}

function stacked(mean: TensorValues, variance: TensorValues): TensorValues {
  const values = new Float32Array(mean.values.length + variance.values.length);
  values.set(mean.values);
  values.set(variance.values, mean.values.length);
  return { shape: [2, ...mean.shape], values };
}

function fromEntries(entries: readonly Entry[]): Tensors {
  return Object.fromEntries(entries);
}
