/** @file The fifth chapter: a second network learns without colour changes, wins the game and learns less. */
import { useTranslation } from 'react-i18next';
import { later } from '../course/later';
import { beginTraining } from '../game/begin';
import { Predict, useHasPredicted } from '../game/predict';
import { useIsSecondTrained } from '../game/judged';
import { Without } from '../game/without';
import '../game/words';
import './words';
import type { Lesson } from '../lesson';
import { useAwaitsPredictions, useAwaitsSecond } from './awaits';

const Why = later(async () => ({ default: (await import('../game/why')).Why }));
const Histograms = later(async () => ({ default: (await import('./histograms')).Histograms }));

export const lesson: Lesson = {
  name: 'break-it',
  useTitle: () => useTranslation().t('lessons.chapters.break-it'),
  pages: [
    {
      name: 'predict',
      Content: Predict,
      useIsDone: useHasPredicted,
      useAwaits: useAwaitsPredictions,
      enter: beginTraining,
    },
    {
      name: 'without',
      Content: Without,
      useIsDone: useIsSecondTrained,
      useAwaits: useAwaitsSecond,
      enter: beginTraining,
    },
    { name: 'why', Content: Why },
    { name: 'histograms', Content: Histograms },
  ],
};
