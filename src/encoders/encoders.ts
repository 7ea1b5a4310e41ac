/** @file The registry of encoders. A new one is a file beside this, its name in the config schema, and a line here. */
import type { EncoderName } from '../config/run-config';
import type { BuildEncoder } from './encoder';
import { buildResnet18 } from './resnet18';
import { buildSmall } from './small';
import { buildTiny } from './tiny';

export const encoders: Record<EncoderName, BuildEncoder> = {
  tiny: buildTiny,
  small: buildSmall,
  resnet18: buildResnet18,
};
