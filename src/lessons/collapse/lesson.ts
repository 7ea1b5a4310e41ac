/** @file The lesson on collapse: a run is broken on purpose, diagnosed and mended. */
import { useTranslation } from 'react-i18next';
import { later } from '../course/later';
import { checksPage, courseLesson, predictionPage } from '../course/pages';
import { beginTraining } from '../game/begin';
import '../game/words';
import { predicted, useChecks, usePredictions } from './questions';
import './words';

const Break = later(async () => ({ default: (await import('./broken')).Break }));
const Mend = later(async () => ({ default: (await import('./broken')).Mend }));

export const lesson = courseLesson({
  name: 'collapse',
  useAbout: () => {
    const { t } = useTranslation();
    return {
      title: t('collapse.title'),
      teaches: t('collapse.teaches'),
      audience: t('collapse.audience'),
      minutes: 10,
    };
  },
  teacher: () => import('./teacher'),
  pages: [
    predictionPage(usePredictions, predicted, beginTraining),
    { name: 'break', Content: Break, enter: beginTraining },
    checksPage(useChecks),
    { name: 'mend', Content: Mend },
  ],
  useSources: () => {
    const { t } = useTranslation();
    return (['alignment', 'rankMe', 'simclr'] as const).map((paper) => ({
      paper,
      remark: t(`collapse.sources.${paper}`),
    }));
  },
});
