/**
 * @file How the game goes without colour changes before the network has learned anything, where that is clearly more than
 * with them: both runs begin with the same weights, so that it is the views that differ.
 */
import { useTranslation } from 'react-i18next';
import { toldApart, won } from '../../features/run-before/conclusion';
import { formatAccuracy } from '../../i18n/format-accuracy';
import prose from '../../ui/prose.module.css';
import '../break-it/finding/words';
import { useFirstRun, useSecondRun } from './first-run';
import type { Played } from './played';

export function AlreadyUntrained() {
  const { t, i18n } = useTranslation();
  const first = untrainedQuiz(useFirstRun());
  const second = untrainedQuiz(useSecondRun());
  if (!first || !second) return null;
  if (toldApart(won(first), won(second), Math.min(first.rounds, second.rounds)) <= 0) return null;
  const percent = ({ correct, rounds }: typeof first) =>
    formatAccuracy(i18n.language, correct / rounds, rounds);
  return (
    <p className={prose.small} data-testid="already-untrained">
      {t('finding.alreadyUntrained', { first: percent(first), second: percent(second) })}
    </p>
  );
}

function untrainedQuiz({ points: [begin] }: Played) {
  return begin?.step === 0 && begin.quiz.rounds > 0 ? begin.quiz : undefined;
}
