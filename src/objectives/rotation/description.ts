/** @file What rotation prediction says of itself; `objective.ts` is what it does. */
import type { ObjectiveDescription } from '../objective-description';

export const rotation = {
  name: 'rotation',
  words: {
    en: { name: 'rotation', about: 'Rotation: by how many quarter turns was the image turned?' },
    ko: { name: '회전 맞히기', about: '회전 맞히기: 이미지를 90°씩 몇 번 돌렸는지 맞힙니다.' },
  },
  fields: {},
  usesLabels: false,
  usesHead: false,
  views: 1,
  turns: 4,
  augment: 'flip-only',
} as const satisfies ObjectiveDescription;
