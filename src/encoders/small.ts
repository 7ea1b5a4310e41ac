/** @file Encoder `small`: 32-64-128 channels, strides 1, 2, 2; h has 128 entries. */
import { threeConvolutions, type EncoderDescription } from './encoder';

export const small = {
  name: 'small',
  words: {
    en: { name: 'small', about: 'small: 32-64-128 channels.' },
    ko: { name: 'small', about: 'small: 32-64-128 채널.' },
  },
  layers: threeConvolutions(32, 64, 128),
} as const satisfies EncoderDescription;
