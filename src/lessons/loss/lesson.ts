/** @file The lesson on InfoNCE: what a row of similarities comes to, worked out by hand. */
import { useTranslation } from 'react-i18next';
import { checksPage, courseLesson, predictionPage } from '../course/pages';
import { beginTraining } from '../game/begin';
import '../game/words';
import '../train/words';
import { later } from '../course/later';
import { predicted, useChecks, usePredictions } from './questions';
import './words';

const ByHand = later(async () => ({ default: (await import('./by-hand')).ByHand }));
const Probability = later(async () => ({ default: (await import('../train/probability')).Probability }));

export const lesson = courseLesson({
  name: 'loss',
  useAbout: () => {
    const { t } = useTranslation();
    return {
      title: t('loss.title'),
      teaches: t('loss.teaches'),
      audience: t('loss.audience'),
      minutes: 15,
    };
  },
  teacher: () => import('./teacher'),
  pages: [
    predictionPage(usePredictions, predicted, beginTraining),
    { name: 'by-hand', Content: ByHand, enter: beginTraining },
    { name: 'temperature', Content: Probability, enter: beginTraining },
    checksPage(useChecks, beginTraining),
  ],
  useSources: () => {
    const { t } = useTranslation();
    return (['simclr', 'cpc', 'temperature'] as const).map((paper) => ({
      paper,
      remark: t(`loss.sources.${paper}`),
    }));
  },
});
