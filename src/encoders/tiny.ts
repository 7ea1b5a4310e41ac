/** @file Encoder `tiny`: 16-32-64 channels, strides 1, 2, 2; h has 64 entries. */
import { threeConvolutions, type EncoderDescription } from './encoder';

export const tiny = {
  name: 'tiny',
  words: {
    en: { name: 'tiny', about: 'tiny: 16-32-64 channels.' },
    ko: { name: 'tiny', about: 'tiny: 16-32-64 채널.' },
  },
  layers: threeConvolutions(16, 32, 64),
} as const satisfies EncoderDescription;
