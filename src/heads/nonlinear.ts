/** @file Head `nonlinear`: dense → ReLU → dense, which the paper finds best (section 4.2). */
import { headFields, type HeadDescription } from './head';

export const nonlinear = {
  name: 'nonlinear',
  words: {
    en: { name: 'nonlinear', about: 'The paper found nonlinear to work best.' },
    ko: { name: '비선형', about: '논문에서는 비선형이 가장 좋았습니다.' },
  },
  fields: headFields,
  widths: ({ hiddenUnits, outputUnits }) => [hiddenUnits, outputUnits],
} as const satisfies HeadDescription;
