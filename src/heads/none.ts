/** @file No head: the loss compares representations, z = h. */
import type { HeadDescription } from './head';

export const none = {
  name: 'none',
  words: { en: { name: 'none' }, ko: { name: '없음' } },
  fields: {},
  widths: () => [],
} as const satisfies HeadDescription;
