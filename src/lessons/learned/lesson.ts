/** @file The fourth chapter: whether the network knows more than an untrained one, and than those that are trained otherwise. */
import { useTranslation } from 'react-i18next';
import { later } from '../course/later';
import { beginTraining } from '../game/begin';
import '../game/words';
import type { Lesson } from '../lesson';
import { Knowledge } from './knowledge';
import './words';

const Replaced = later(async () => ({ default: (await import('./replaced')).Replaced }));

export const lesson: Lesson = {
  name: 'learned',
  useTitle: () => useTranslation().t('lessons.chapters.learned'),
  pages: [
    { name: 'knowledge', Content: Knowledge, enter: beginTraining },
    { name: 'replaced', Content: Replaced },
  ],
};
