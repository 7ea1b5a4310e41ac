/** @file The network plays the visitor's own rounds, and a few hundred more, before it learns and while it does. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act, usePossible } from '../../actions/act';
import type { Evaluation, WholeEvaluation } from '../../evaluate/evaluation';
import { useProbes } from '../../features/probes/store';
import { toldApart, won } from '../../features/run-before/conclusion';
import { useRunBefore } from '../../features/run-before/store';
import { formatNumber } from '../../i18n/format-number';
import { useRun } from '../../state/run-store';
import { Button } from '../../ui/button';
import { ProgressBar } from '../../ui/progress-bar';
import prose from '../../ui/prose.module.css';
import { useIsNarrow } from '../../ui/use-is-narrow';
import { PageHeading } from '../page-heading';
import { FirstMatrix } from './first-matrix';
import { useIsJudging, useIsTrained, useIsUntested } from './judged';
import { LaterUntested } from './untested/later-untested';
import { MeansSoFar } from './means-so-far';
import { PartsStrip } from './parts-strip';
import { QuizCurve } from './quiz-curve';
import { useVisitorPicks, wonRounds } from './rounds';
import { MeasuredScore, RoundsScore } from './score';
import { useGame } from './store';
import styles from './train.module.css';

export function Train() {
  const { t, i18n } = useTranslation();
  const played = useFirstRun();
  const picks = useVisitorPicks();
  const own = wonRounds((_, i) => picks[i]);
  const latest = latestOf(played);
  const isUntested = useIsUntested();
  // What goes without saying is left out where there is no room.
  const isNarrow = useIsNarrow();
  const title = useTrainTitle(played);
  return (
    <>
      <PageHeading title={title} />
      {!isNarrow && <PartsStrip isExplained={false} />}
      <RunBar />
      {isUntested && !latest && <LaterUntested />}
      <div className={styles.columns}>
        <div className={styles.scores}>
          <div className={styles.beside}>
            {own.length > 0 ? (
              <RoundsScore name={t('game.score.you')} rounds={own} />
            ) : (
              <Button className={styles.play} onClick={() => act('open-lesson', { lesson: 'idea' })}>
                {t('game.train.play')}
              </Button>
            )}
            {latest && <RoundsScore name={t('game.score.network')} rounds={wonByNetwork(latest)} />}
          </div>
          {latest ? (
            <MeasuredScore
              name={t('game.score.networkAll')}
              {...latest.quiz}
              detail={t(latest === played.whole ? 'game.score.after' : 'game.score.afterSoFar', {
                step: formatNumber(i18n.language, latest.step),
                ...countedOf(latest.quiz, i18n.language),
              })}
            />
          ) : (
            <p>{t('game.score.awaited')}</p>
          )}
          {!isNarrow && <p className={prose.small}>{t('game.train.before')}</p>}
          <MeansSoFar points={played.points} />
        </div>
        <FirstMatrix points={played.points} />
        <QuizCurve curves={[{ name: t('game.score.network'), points: played.points }]} />
      </div>
    </>
  );
}

/** What there is to see, or what came of it. */
function useTrainTitle({ points, whole }: Played): string {
  const { t } = useTranslation();
  const [before] = points;
  if (!before || !whole) return t('game.train.title');
  const rounds = Math.min(before.quiz.rounds, whole.quiz.rounds);
  const gain = toldApart(won(before.quiz), won(whole.quiz), rounds);
  const percent = ({ quiz }: Evaluation) => Math.round(won(quiz));
  return t(`game.train.learned.${gain > 0 ? 'more' : 'notMore'}`, {
    before: percent(before),
    after: percent(whole),
  });
}

export function latestOf({ points, whole }: Played): Evaluation | undefined {
  return whole ?? points.at(-1);
}

/** Of the visitor's rounds, as far as the quiz has them. */
export function wonByNetwork({ quiz }: Evaluation): boolean[] {
  return wonRounds((round) => quiz.picks[round]);
}

export function countedOf(
  { correct, rounds }: { correct: number; rounds: number },
  language: string,
): { correct: string; rounds: string } {
  return { correct: formatNumber(language, correct), rounds: formatNumber(language, rounds) };
}

/** The run with colour changes: as it was, once the other one has begun. */
export function useFirstRun(): Played {
  const hasSecond = useGame((game) => game.hasSecond);
  const before = useRunBefore((state) => state.before?.evidence);
  const now = useProbes();
  const { points, wholes } = (hasSecond && before) || now;
  const whole = wholes.at(-1);
  return useMemo(() => ({ points, whole }), [points, whole]);
}

/** A run's evidence: its curve, and the last word on it. */
export interface Played {
  points: readonly Evaluation[];
  whole?: WholeEvaluation | undefined;
}

interface RunBarProps {
  /** Whether a page that opens when there is nothing more to wait for does without; no other moves under the visitor's hand. */
  isOnlyUntilTrained?: boolean;
}

/** How far the run is, and the button that halts it and lets it go on. */
export function RunBar({ isOnlyUntilTrained = false }: RunBarProps) {
  const { t } = useTranslation();
  const { status, step, totalSteps } = useRun((run) => run.progress);
  const canSwitch = usePossible('train-or-pause');
  const isJudging = useIsJudging();
  const isRunning = status === 'running';
  const isOver = status === 'finished';
  const isTrained = useIsTrained();
  const [isLeftOut] = useState(isOnlyUntilTrained && isTrained);
  if (isLeftOut) return null;
  return (
    <div className={styles.run} data-run>
      {!isOver && (
        <Button size="large" isBusy={!canSwitch} onClick={() => act(isRunning ? 'pause' : 'train')}>
          {t(isRunning ? 'actions.pause' : 'actions.train')}
        </Button>
      )}
      <div className={styles.bar}>
        <ProgressBar fraction={totalSteps ? step / totalSteps : 0} label={t('progress.label')} />
        <span role="status" data-testid="status" data-status={status}>
          {isJudging ? t('game.train.judging') : t(`status.${status}`)}
        </span>
        {' · '}
        <span data-testid="step-value" data-step={step}>
          {t('progress.step', { step, total: totalSteps })}
        </span>
      </div>
    </div>
  );
}

export function useAwaitsTraining(): string {
  return useTranslation().t('game.train.awaits');
}
