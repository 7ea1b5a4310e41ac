/** @file What the procedural shapes say of themselves; `source.ts` draws them. */
import type { DatasetDescription } from '../../dataset-description';

export const shapes = {
  name: 'shapes',
  words: {
    en: { name: 'Shapes', about: 'Shapes: drawn on the spot, no download.' },
    ko: { name: '도형', about: '도형: 내려받지 않고 바로 그립니다.' },
  },
  classes: 8,
} as const satisfies DatasetDescription;
