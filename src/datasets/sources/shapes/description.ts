/** @file What the procedural shapes say of themselves; `source.ts` draws them. */
import type { DatasetDescription } from '../../dataset-description';

export const shapes = {
  name: 'shapes',
  words: {
    en: { name: 'Shapes', about: 'Shapes: drawn on this device, nothing to download.' },
    ko: { name: '도형', about: '도형: 내려받지 않고 이 기기에서 바로 그립니다.' },
  },
  classes: 8,
  koreanClasses: {
    circle: '원',
    ring: '고리',
    square: '정사각형',
    triangle: '삼각형',
    hexagon: '육각형',
    star: '별',
    cross: '십자',
    bar: '막대',
  },
  isPublic: true,
} as const satisfies DatasetDescription;
