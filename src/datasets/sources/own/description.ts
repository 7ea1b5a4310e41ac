/** @file What a visitor's own images say of themselves; `source.ts` opens them. */
import type { DatasetDescription } from '../../dataset-description';

export const own = {
  name: 'own',
  words: {
    en: { name: 'Your own images', about: 'Your own images: whatever you bring; they stay on this device.' },
    ko: { name: '내 이미지', about: '내 이미지: 직접 가져온 이미지로, 이 기기를 떠나지 않습니다.' },
  },
} as const satisfies DatasetDescription;
