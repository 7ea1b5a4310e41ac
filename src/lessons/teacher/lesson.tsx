/** @file Pages for whoever teaches: one of each lesson, and their list. */
import { useTranslation } from 'react-i18next';
import '../course/words';
import { later } from '../course/later';
import type { Lesson, LessonPage } from '../lesson';
import { loadTaught, taughtNames, type TaughtName } from './taught';
import './words';

const List = later(async () => {
  const [{ List: Shown }, ...all] = await Promise.all([import('./list'), ...taughtNames.map(loadTaught)]);
  return { default: () => <Shown all={all} /> };
});

export const lesson: Lesson = {
  name: 'teacher',
  useTitle: () => useTranslation().t('teacher.title'),
  pages: [{ name: 'list', Content: List }, ...taughtNames.map(pageOf)],
  isReference: true,
};

function pageOf(name: TaughtName): LessonPage {
  return {
    name,
    Content: later(async () => {
      const [{ Notes }, taught] = await Promise.all([import('./page'), loadTaught(name)]);
      return { default: () => <Notes taught={taught} /> };
    }),
  };
}
