/** @file The lesson on one step: forwards and backwards, number by number, on the student's own network. */
import { useTranslation } from 'react-i18next';
import { later } from '../course/later';
import { checksPage, courseLesson, predictionPage } from '../course/pages';
import { beginTraining } from '../game/begin';
import '../game/words';
import { predicted, useChecks, usePredictions } from './questions';
import './words';

const SlowMotion = later(async () => ({ default: (await import('./slow-motion')).SlowMotion }));

export const lesson = courseLesson({
  name: 'step',
  useAbout: () => {
    const { t } = useTranslation();
    return {
      title: t('step.title'),
      teaches: t('step.teaches'),
      audience: t('step.audience'),
      minutes: 15,
    };
  },
  teacher: () => import('./teacher'),
  pages: [
    predictionPage(usePredictions, predicted, beginTraining),
    { name: 'slow-motion', Content: SlowMotion, enter: beginTraining },
    checksPage(useChecks),
  ],
  useSources: () => {
    const { t } = useTranslation();
    return (['simclr', 'alignment', 'temperature'] as const).map((paper) => ({
      paper,
      remark: t(`step.sources.${paper}`),
    }));
  },
});
