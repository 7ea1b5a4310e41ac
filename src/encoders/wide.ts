/** @file Encoder `wide`: `small`, twice as wide: 64-128-256 channels, strides 1, 2, 2; h has 256 entries. */
import { threeConvolutions, type EncoderDescription } from './encoder';

export const wide = {
  name: 'wide',
  words: {
    en: { name: 'wide', about: 'wide: 64-128-256 channels.' },
    ko: { name: '와이드', about: '와이드: 64-128-256 채널.' },
  },
  layers: threeConvolutions(64, 128, 256),
} as const satisfies EncoderDescription;
