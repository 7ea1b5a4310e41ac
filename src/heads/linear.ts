/** @file Head `linear`: one dense layer, z = W·h + b. */
import { headFields, type HeadDescription } from './head';

export const linear = {
  name: 'linear',
  words: { en: { name: 'linear' }, ko: { name: '선형' } },
  fields: { outputUnits: headFields.outputUnits },
  widths: ({ outputUnits }) => [outputUnits],
} as const satisfies HeadDescription;
