/** @file The lesson on pairs and the premise: what views may change, and what a network confuses when they change more. */
import { useTranslation } from 'react-i18next';
import { later } from '../course/later';
import { checksPage, courseLesson, predictionPage } from '../course/pages';
import '../game/words';
import '../premise/words';
import { predicted, useChecks, usePredictions } from './questions';
import { useRuns } from './digit-runs';
import './words';

const Glance = later(async () => ({ default: (await import('../premise/pages')).Glance }));
const Turn = later(async () => ({ default: (await import('../premise/pages')).Turn }));
const Words = later(async () => ({ default: (await import('../premise/pages')).Words }));
const Build = later(async () => ({ default: (await import('./build')).Build }));

export const lesson = courseLesson({
  name: 'meaning',
  useAbout: () => {
    const { t } = useTranslation();
    return {
      title: t('meaning.title'),
      teaches: t('meaning.teaches'),
      audience: t('meaning.audience'),
      minutes: 10,
    };
  },
  teacher: () => import('./teacher'),
  pages: [
    predictionPage(usePredictions, predicted),
    { name: 'glance', Content: Glance },
    { name: 'turn', Content: Turn },
    { name: 'words', Content: Words },
    { name: 'build', Content: Build, useIsDone: () => useRuns() !== undefined },
    checksPage(useChecks),
  ],
  useSources: () => {
    const { t } = useTranslation();
    return (['simclr', 'views', 'mnist'] as const).map((paper) => ({
      paper,
      remark: t(`meaning.sources.${paper}`),
    }));
  },
});
