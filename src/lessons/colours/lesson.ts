/** @file The lesson on the shortcut: crops alone against crops and colour changes. */
import { useTranslation } from 'react-i18next';
import { later } from '../course/later';
import { checksPage, courseLesson } from '../course/pages';
import { beginTraining } from '../game/begin';
import { useIsSecondTrained } from '../game/judged';
import '../break-it/words';
import '../game/words';
import { useChecks, useHasPredicted, usePredictions } from './questions';
import './words';

const Predict = later(async () => ({ default: (await import('./predict')).Predict }));
const Outcome = later(async () => ({ default: (await import('./outcome')).Outcome }));
const Without = later(async () => ({ default: (await import('../game/without')).Without }));
const Histograms = later(async () => ({ default: (await import('../break-it/histograms')).Histograms }));

export const lesson = courseLesson({
  name: 'colours',
  useAbout: () => {
    const { t } = useTranslation();
    return {
      title: t('colours.title'),
      teaches: t('colours.teaches'),
      audience: t('colours.audience'),
      minutes: 10,
    };
  },
  teacher: () => import('./teacher'),
  pages: [
    {
      name: 'predict',
      Content: Predict,
      useIsDone: useHasPredicted,
      enter: beginTraining,
      useQuestions: usePredictions,
    },
    { name: 'without', Content: Without, useIsDone: useIsSecondTrained, enter: beginTraining },
    { name: 'outcome', Content: Outcome },
    { name: 'histograms', Content: Histograms },
    checksPage(useChecks),
  ],
  useSources: () => {
    const { t } = useTranslation();
    return (['simclr', 'shortcuts', 'context'] as const).map((paper) => ({
      paper,
      remark: t(`colours.sources.${paper}`),
    }));
  },
});
