/** @file The lesson on batch size, temperature and head: three small sweeps, each with a prediction. */
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { later } from '../course/later';
import { checksPage, courseLesson } from '../course/pages';
import { useHasAnswered } from '../course/question';
import { takeQuickPreset } from '../game/begin';
import type { LessonPage } from '../lesson';
import { questionOf, useChecks, usePrediction } from './questions';
import { knobs, seeds, type Knob } from './sweeps';
import './words';

export const lesson = courseLesson({
  name: 'knobs',
  useAbout: () => {
    const { t } = useTranslation();
    return {
      title: t('knobs.title'),
      teaches: t('knobs.teaches'),
      audience: t('knobs.audience'),
      minutes: 15,
    };
  },
  teacher: () => import('./teacher'),
  pages: [sweepPage('batch'), sweepPage('temperature'), sweepPage('head'), checksPage(useChecks)],
  useSources: () => {
    const { t } = useTranslation();
    return (['simclr', 'temperature', 'cifar'] as const).map((paper) => ({
      paper,
      remark: t(`knobs.sources.${paper}`),
    }));
  },
});

function sweepPage(knob: Knob): LessonPage {
  const { path, values } = knobs[knob];
  return {
    name: knob,
    Content: later(async () => {
      const { SweepPage } = await import('./sweep-page');
      return { default: () => <SweepPage knob={knob} /> };
    }),
    useIsDone: () => useHasAnswered([questionOf(knob)]),
    useQuestions: () => [usePrediction(knob)],
    enter: () => {
      takeQuickPreset();
      act('choose-sweep', 'own');
      act('type-sweep-row', { row: 0, path, values: values.join(', ') });
      act('type-sweep-row', { row: 1, path: '', values: '' });
      act('choose-sweep-seeds', seeds);
    },
  };
}
