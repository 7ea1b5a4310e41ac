/** @file Encoder `small`: 32-64-128 channels, strides 1, 2, 2; h has 128 entries. */
import { buildConvEncoder } from './conv-encoder';
import type { BuildEncoder } from './encoder';

export const buildSmall: BuildEncoder = (inputChannels, random) =>
  buildConvEncoder({ channels: [32, 64, 128], strides: [1, 2, 2] }, inputChannels, random);
