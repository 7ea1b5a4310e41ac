/** @file The class board, at an address of its own. */
import { useTranslation } from 'react-i18next';
import '../../features/board/words';
import { later } from '../course/later';
import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  name: 'board',
  useTitle: () => useTranslation().t('board.title'),
  isReference: true,
  pages: [{ name: 'cards', Content: later(() => import('./cards')) }],
};
