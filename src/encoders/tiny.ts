/** @file Encoder `tiny`: 16-32-64 channels, strides 1, 2, 2; h has 64 entries. */
import { buildConvEncoder } from './conv-encoder';
import type { BuildEncoder } from './encoder';

export const buildTiny: BuildEncoder = (inputChannels, random) =>
  buildConvEncoder({ channels: [16, 32, 64], strides: [1, 2, 2] }, inputChannels, random);
