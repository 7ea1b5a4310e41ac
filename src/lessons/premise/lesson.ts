/** @file The sixth chapter: an augmentation must not change what an image means. */
import { useTranslation } from 'react-i18next';
import type { Lesson } from '../lesson';
import { Glance, Turn, Words } from './pages';
import './words';

export const lesson: Lesson = {
  name: 'premise',
  useTitle: () => useTranslation().t('lessons.chapters.premise'),
  pages: [
    { name: 'glance', Content: Glance },
    { name: 'turn', Content: Turn },
    { name: 'words', Content: Words },
  ],
};
