/** @file What is said of the game, a chapter, where it stands among the lessons. */
import { useTranslation } from 'react-i18next';
import type { About } from '../lesson';
import './words';

export function useAboutGame(): About {
  const { t } = useTranslation();
  return {
    title: t('course.game.title'),
    teaches: t('course.game.teaches'),
    audience: t('course.game.audience'),
    minutes: 5,
  };
}
