/** @file The second chapter: what is a positive, what a negative, in a small batch of the visitor's own. */
import { useTranslation } from 'react-i18next';
import { takeQuickPreset } from '../game/begin';
import type { Lesson } from '../lesson';
import { Positives, useAwaitsPair, useHasFoundPositive } from './positives';
import './words';

export const lesson: Lesson = {
  name: 'pairs',
  useTitle: () => useTranslation().t('lessons.chapters.pairs'),
  pages: [
    {
      name: 'positives',
      Content: Positives,
      useIsDone: useHasFoundPositive,
      useAwaits: useAwaitsPair,
      enter: takeQuickPreset,
    },
  ],
};
