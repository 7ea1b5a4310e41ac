/** @file The sixth chapter: an augmentation must not change what an image means. At its end, the end of the way, what was seen. */
import { useTranslation } from 'react-i18next';
import { later } from '../course/later';
import type { Lesson } from '../lesson';
import { Glance, Turn, Words } from './pages';
import './words';

const Recap = later(async () => ({ default: (await import('../recap/recap')).Recap }));

export const lesson: Lesson = {
  name: 'premise',
  useTitle: () => useTranslation().t('lessons.chapters.premise'),
  pages: [
    { name: 'glance', Content: Glance },
    { name: 'turn', Content: Turn },
    { name: 'words', Content: Words },
    { name: 'recap', Content: Recap },
  ],
};
