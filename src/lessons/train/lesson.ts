/** @file The third chapter: a network learns the game, and what its guesses are worth as probabilities. */
import { useTranslation } from 'react-i18next';
import { beginTraining } from '../game/begin';
import { useHasPlayedTwice } from '../game/judged';
import { Train, useAwaitsTraining } from '../game/train';
import '../game/words';
import type { Lesson } from '../lesson';
import { Probability } from './probability';
import './words';

export const lesson: Lesson = {
  name: 'train',
  useTitle: () => useTranslation().t('lessons.chapters.train'),
  pages: [
    {
      name: 'train',
      Content: Train,
      useIsDone: useHasPlayedTwice,
      useAwaits: useAwaitsTraining,
      enter: beginTraining,
    },
    { name: 'probability', Content: Probability, enter: beginTraining },
  ],
};
