/** @file What the pages of this chapter wait for before the next one is offered. */
import { useTranslation } from 'react-i18next';
import { useLesson } from '../../state/lesson-store';
import { givenPredictions } from '../game/predict';
import { useIsJudging } from '../game/judged';
import './finding/words';

export function useAwaitsPredictions(): string {
  const { t } = useTranslation();
  const hasPredicted = useLesson(({ answers }) => givenPredictions(answers) !== undefined);
  return t(hasPredicted ? 'finding.awaits.first' : 'finding.awaits.answers');
}

export function useAwaitsSecond(): string {
  const { t } = useTranslation();
  return t(useIsJudging() ? 'finding.awaits.rounds' : 'finding.awaits.second');
}
