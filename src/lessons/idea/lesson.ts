/** @file The first chapter: the visitor plays the network, and is told what that was. */
import { useTranslation } from 'react-i18next';
import { takeQuickPreset } from '../game/begin';
import { Meaning } from '../game/meaning';
import { Play, useAwaitsRounds, useHasPlayed } from '../game/play';
import '../game/words';
import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  name: 'idea',
  useTitle: () => useTranslation().t('lessons.chapters.idea'),
  teacher: () => import('./teacher'),
  pages: [
    {
      name: 'play',
      Content: Play,
      useIsDone: useHasPlayed,
      useAwaits: useAwaitsRounds,
      enter: takeQuickPreset,
    },
    { name: 'meaning', Content: Meaning },
  ],
};
