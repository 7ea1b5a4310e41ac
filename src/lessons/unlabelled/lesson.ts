/** @file The lesson on learning without labels: four objectives beside each other, judged by one probe. */
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { useExperiments } from '../../features/experiments/store';
import { checksPage, courseLesson, predictionPage } from '../course/pages';
import { takeQuickPreset } from '../game/begin';
import '../game/words';
import { later } from '../course/later';
import '../learned/words';
import { predicted, useChecks, usePredictions } from './questions';
import './words';

const Replaced = later(async () => ({ default: (await import('../learned/replaced')).Replaced }));

/** Fewer tell little, more take long. */
const passes = 10;

export const lesson = courseLesson({
  name: 'unlabelled',
  useAbout: () => {
    const { t } = useTranslation();
    return {
      title: t('unlabelled.title'),
      teaches: t('unlabelled.teaches'),
      audience: t('unlabelled.audience'),
      minutes: 10,
    };
  },
  teacher: () => import('./teacher'),
  pages: [
    predictionPage(usePredictions, predicted, takeQuickPreset),
    { name: 'compare', Content: Replaced, enter: beginComparison },
    checksPage(useChecks),
  ],
  useSources: () => {
    const { t } = useTranslation();
    return (['simclr', 'autoencoder', 'rotation', 'cifar'] as const).map((paper) => ({
      paper,
      remark: t(`unlabelled.sources.${paper}`),
    }));
  },
});

/** What was found before stays as it was chosen. */
function beginComparison(): void {
  takeQuickPreset();
  if (!useExperiments.getState().findings.objectives) act('choose-comparison-length', passes);
}
