/**
 * @file Encoder `resnet18`, the CIFAR variant (Chen et al. 2020, appendix B.9; He et al. 2016,
 * arXiv 1512.03385): 3×3 stride-1 stem without max-pooling, four stages of two basic blocks with
 * 64-128-256-512 channels and strides 1, 2, 2, 2, global average pooling; h has 512 entries. The
 * last batch norm of each block starts at γ = 0; shortcuts that change shape are 1×1 convolutions
 * with batch norm.
 */
import type { Tensor4D } from '@tensorflow/tfjs-core';
import type { Random } from '../random/random';
import { convNorm, numbersOf, type ConvNorm, type ViewSize } from '../layers/conv-norm';
import type { Mode } from '../layers/batch-norm';
import type { BuildEncoder } from './encoder';
import { globalAveragePool } from '../layers/global-average-pool';
import type { Weight } from '../layers/weight';

const stages = [
  { channels: 64, stride: 1 },
  { channels: 128, stride: 2 },
  { channels: 256, stride: 2 },
  { channels: 512, stride: 2 },
];
const blocksPerStage = 2;

interface BasicBlock {
  weights: Weight[];
  running: Weight[];
  apply(x: Tensor4D, mode: Mode): Tensor4D;
  outputSize(input: ViewSize): ViewSize;
  /** All of its layers put out as much. */
  layerCount: number;
}

function basicBlock(
  name: string,
  inputs: number,
  outputs: number,
  stride: number,
  random: Random,
): BasicBlock {
  const first = convNorm(`${name}.0`, { inputs, outputs, kernelSize: 3, stride }, random);
  const second = convNorm(
    `${name}.1`,
    { inputs: outputs, outputs, kernelSize: 3, stride: 1, gamma: 0 },
    random,
  );
  const shortcut: ConvNorm | undefined =
    stride === 1 && inputs === outputs
      ? undefined
      : convNorm(`${name}.shortcut`, { inputs, outputs, kernelSize: 1, stride }, random);
  const layers = [first, second, ...(shortcut ? [shortcut] : [])];
  return {
    weights: layers.flatMap((layer) => layer.weights),
    running: layers.map((layer) => layer.running),
    outputSize: (input) => first.outputSize(input),
    layerCount: layers.length,
    apply: (x, mode) =>
      second.apply(first.apply(x, mode, { relu: true }), mode, {
        residual: shortcut ? shortcut.apply(x, mode) : x,
        relu: true,
      }),
  };
}

export const buildResnet18: BuildEncoder = (inputChannels, random) => {
  const stem = convNorm(
    'encoder.stem',
    { inputs: inputChannels, outputs: stages[0]!.channels, kernelSize: 3, stride: 1 },
    random,
  );
  const blocks = stages.flatMap(({ channels, stride }, stage) =>
    Array.from({ length: blocksPerStage }, (_, block) =>
      basicBlock(
        `encoder.${stage}.${block}`,
        block > 0 ? channels : stages[Math.max(stage - 1, 0)]!.channels,
        channels,
        block > 0 ? 1 : stride,
        random,
      ),
    ),
  );
  return {
    weights: [stem, ...blocks].flatMap((part) => part.weights),
    running: [stem.running, ...blocks.flatMap((block) => block.running)],
    featureSize: stages.at(-1)!.channels,
    encode(views, mode) {
      const stemmed = stem.apply(views, mode, { relu: true });
      return globalAveragePool(blocks.reduce((x, block) => block.apply(x, mode), stemmed));
    },
    layerSizes(view) {
      let size = stem.outputSize(view);
      const ofBlocks = blocks.flatMap((block) => {
        size = block.outputSize(size);
        return Array.from({ length: block.layerCount }, () => numbersOf(size));
      });
      return [numbersOf(stem.outputSize(view)), ...ofBlocks];
    },
  };
};
