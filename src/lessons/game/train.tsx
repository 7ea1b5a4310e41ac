/** @file The network plays the visitor's own rounds, and a few hundred more, before it learns and while it does. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { act, usePossible } from '../../actions/act';
import type { Evaluation, WholeEvaluation } from '../../evaluate/evaluation';
import { quizWays } from '../../evaluate/quiz';
import { useProbes } from '../../features/probes/store';
import { useRunBefore } from '../../features/run-before/store';
import { useRun } from '../../state/run-store';
import { Button } from '../../ui/button';
import { CosineRamp } from '../../ui/cosine-ramp';
import { Heatmap } from '../../ui/heatmap';
import { Placeholder } from '../../ui/placeholder';
import { ProgressBar } from '../../ui/progress-bar';
import prose from '../../ui/prose.module.css';
import { PartsStrip } from './parts-strip';
import { QuizCurve } from './quiz-curve';
import { countRight, useVisitorPicks, visitorRounds } from './rounds';
import { Score } from './score';
import { useGame } from './store';
import styles from './train.module.css';

export function Train() {
  const { t } = useTranslation();
  const played = useFirstRun();
  return (
    <>
      <h1 className={prose.heading}>{t('game.train.title')}</h1>
      <PartsStrip isExplained={false} />
      <RunBar />
      <div className={styles.columns}>
        <div className={styles.scores}>
          <OwnScore />
          <NetworkScores played={played} />
          <p className={prose.small}>{t('game.train.before')}</p>
        </div>
        <FirstMatrix evaluation={played.points.at(-1)} />
        <QuizCurve curves={[{ name: t('game.train.curve'), points: played.points }]} />
      </div>
    </>
  );
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

/** How far the run is, and the button that halts it and lets it go on. */
export function RunBar() {
  const { t } = useTranslation();
  const { status, step, totalSteps } = useRun((run) => run.progress);
  const canSwitch = usePossible('train-or-pause');
  const isRunning = status === 'running';
  return (
    <div className={styles.run}>
      <Button size="large" isBusy={!canSwitch} onClick={() => act(isRunning ? 'pause' : 'train')}>
        {t(isRunning ? 'actions.pause' : 'actions.train')}
      </Button>
      <div className={styles.bar}>
        <ProgressBar fraction={totalSteps ? step / totalSteps : 0} label={t('progress.label')} />
        <span data-testid="status" data-status={status}>
          {t(`status.${status}`)}
        </span>{' '}
        <span data-testid="step-value" data-step={step}>
          {t('progress.step', { step, total: totalSteps })}
        </span>
      </div>
    </div>
  );
}

function OwnScore() {
  const { t } = useTranslation();
  const picks = useVisitorPicks().filter((pick) => pick !== undefined);
  return <Score name={t('game.score.you')} correct={countRight(useVisitorPicks())} rounds={picks.length} />;
}

export function NetworkScores({ played: { points, whole } }: { played: Played }) {
  const { t } = useTranslation();
  const latest = whole ?? points.at(-1);
  if (!latest) return <Placeholder isFramed>{t('game.score.awaited')}</Placeholder>;
  const { quiz, step } = latest;
  const onVisitors = visitorRounds.filter((round) => quiz.picks[round] === round % quizWays).length;
  return (
    <>
      <Score name={t('game.score.same')} correct={onVisitors} rounds={visitorRounds.length} />
      <Score name={t('game.score.all', { step })} correct={quiz.correct} rounds={quiz.rounds} isMeasured />
    </>
  );
}

/** Of the first round's eight images: which view is like which. */
function FirstMatrix({ evaluation }: { evaluation: Evaluation | undefined }) {
  const { t } = useTranslation();
  const cosines = evaluation?.quiz.cosines;
  if (!cosines || cosines.length < quizWays * quizWays) return null;
  return (
    <figure className={styles.matrix}>
      <figcaption className={prose.small}>{t('game.train.matrix')}</figcaption>
      <Heatmap
        size={quizWays}
        values={cosines}
        isMarked={isPartner}
        label={t('game.train.matrix')}
        hint={t('game.train.hint')}
        describe={(row, column, value) =>
          t('game.train.cell', { a: row + 1, b: column + 1, cosine: value.toFixed(2) })
        }
      />
      <CosineRamp />
    </figure>
  );
}

const isPartner = (row: number, column: number) => row === column;

export function useIsTrained(): boolean {
  const isOver = useRun(({ progress }) => progress.status === 'finished');
  const hasSecond = useGame((game) => game.hasSecond);
  const isJudged = useProbes((probes) => probes.wholes.length > 0);
  return hasSecond || (isOver && isJudged);
}
