/** @file The lesson on few labels: a probe on what was learned without any, against training from scratch. */
import { useTranslation } from 'react-i18next';
import { later } from '../course/later';
import { checksPage, courseLesson, predictionPage } from '../course/pages';
import { beginTraining } from '../game/begin';
import '../game/words';
import { predicted, useChecks, usePredictions } from './questions';
import './words';

const Curve = later(async () => ({ default: (await import('./curve')).Curve }));

export const lesson = courseLesson({
  name: 'few',
  useAbout: () => {
    const { t } = useTranslation();
    return {
      title: t('few.title'),
      teaches: t('few.teaches'),
      audience: t('few.audience'),
      minutes: 10,
    };
  },
  teacher: () => import('./teacher'),
  pages: [
    predictionPage(usePredictions, predicted, beginTraining),
    { name: 'curve', Content: Curve, enter: beginTraining },
    checksPage(useChecks),
  ],
  useSources: () => {
    const { t } = useTranslation();
    return (['simclr', 'cifar'] as const).map((paper) => ({
      paper,
      remark: t(`few.sources.${paper}`),
    }));
  },
});
