/** @file What the first run has made of the game, in a sentence: above its page, and on whichever page its end finds the visitor. */
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '../../evaluate/evaluation';
import { toldApart, won } from '../../features/run-before/conclusion';
import { formatAccuracy } from '../../i18n/format-accuracy';
import { useFirstRun } from './first-run';

/** A hook; undefined until its last word is there. */
export function useTrainResult(): string | undefined {
  const { t, i18n } = useTranslation();
  const { points, whole } = useFirstRun();
  const [before] = points;
  if (!before || !whole || before === whole) return undefined;
  const rounds = Math.min(before.quiz.rounds, whole.quiz.rounds);
  const gain = toldApart(won(before.quiz), won(whole.quiz), rounds);
  const percent = ({ quiz }: Evaluation) =>
    formatAccuracy(i18n.language, won(quiz) / 100, Math.max(quiz.rounds, 1));
  return t(`game.train.learned.${gain > 0 ? 'more' : 'notMore'}`, {
    before: percent(before),
    after: percent(whole),
  });
}
