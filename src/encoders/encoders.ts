/** @file The registry of encoders: a new one is a file beside this and a line here. */
import type { NameOf } from '../config/member';
import { resnet18 } from './resnet18';
import { small } from './small';
import { tiny } from './tiny';
import { wide } from './wide';

export const encoders = [tiny, small, resnet18, wide] as const;

export type EncoderName = NameOf<typeof encoders>;
