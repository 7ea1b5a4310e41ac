/** @file The second run: the same network, the same images, no colour changes. */
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import type { Evaluation } from '../../evaluate/evaluation';
import { formatNumber } from '../../i18n/format-number';
import { useLesson } from '../../state/lesson-store';
import prose from '../../ui/prose.module.css';
import { useIsNarrow } from '../../ui/use-is-narrow';
import '../break-it/finding/words';
import { PageHeading } from '../page-heading';
import { AlreadyUntrained } from './already-untrained';
import { useEnds, useIsTrained, useIsUntested } from './judged';
import { LaterUntested } from './untested/later-untested';
import { outcomeOf, type Change, type Outcome } from './outcome';
import { givenPredictions } from './predict';
import { QuizCurve } from './quiz-curve';
import { visitorRounds } from './rounds';
import { MeasuredAwaited, MeasuredScore, RoundsAwaited, RoundsScore } from './score';
import { useGame } from './store';
import { countedOf, useFirstRun, useSecondRun, wonByNetwork } from './first-run';
import { asOfStep } from './played';
import { RunBar } from './run-bar';
import styles from './train.module.css';

/** Once: coming back to the page finds the run as it is. */
function beginWithoutColours(): void {
  if (useGame.getState().hasSecond) return;
  const refused = act('take-colours-away');
  if (!refused) useGame.setState({ hasSecond: true });
}

export function Without() {
  const { t } = useTranslation();
  const first = useFirstRun();
  const second = useSecondRun();
  const ends = useEnds();
  const latest = second.points.at(-1);
  // Where there is no room, the next page says it.
  const isNarrow = useIsNarrow();
  // What is compared needs an end, whichever way the visitor came here.
  const isFirstTrained = useIsTrained();
  const isUntested = useIsUntested();
  useEffect(() => {
    if (isFirstTrained) beginWithoutColours();
  }, [isFirstTrained]);
  const curves = useMemo(
    () => [
      { name: t('breakIt.without.first'), points: first.points },
      { name: t('breakIt.without.second'), points: second.points },
    ],
    [t, first.points, second.points],
  );
  return (
    <>
      <PageHeading title={t('breakIt.without.title')} />
      <Said outcome={ends && outcomeOf(ends.first, ends.second)} />
      {!isFirstTrained && <p>{t('breakIt.predict.first')}</p>}
      <RunBar />
      {!isNarrow && <AlreadyUntrained />}
      {isUntested && !second.points.length ? (
        <LaterUntested />
      ) : (
        <div className={styles.runs}>
          <Run
            name={t('breakIt.without.first')}
            evaluation={latest ? asOfStep(first, latest.step) : first.points.at(-1)}
            isSoFar={!isFirstTrained}
            awaited={t('game.score.awaited')}
          />
          <Run
            name={t('breakIt.without.second')}
            evaluation={latest}
            isSoFar={!ends}
            awaited={t(isFirstTrained ? 'game.score.awaited' : 'finding.begins')}
            isSecond
          />
          <QuizCurve curves={curves} />
        </div>
      )}
    </>
  );
}

/** What came of it, once that is known, and what the visitor expected. */
function Said({ outcome }: { outcome: Outcome | undefined }) {
  const { t } = useTranslation();
  const answers = useLesson((lesson) => lesson.answers);
  const given = givenPredictions(answers);
  if (!outcome && !given) return null;
  const mark = (question: keyof Outcome) => {
    if (!outcome) return '';
    return given?.[question] === outcome[question] ? ' ✓' : ' ✗';
  };
  const expected = (question: keyof Outcome, change: Change) =>
    t(`breakIt.why.predicted.${question}-prediction`, {
      change: t(`breakIt.change.${question}-prediction.${change}`),
    }) + mark(question);
  return (
    <p className={styles.said} role="status" data-testid="without-said">
      {outcome && (
        <strong>
          {t(`finding.finding.${outcome.game}`)} {t(`finding.finish.${outcome.knowledge}`)}{' '}
        </strong>
      )}
      {given &&
        t('finding.expected', {
          game: expected('game', given.game),
          knowledge: expected('knowledge', given.knowledge),
        })}
    </p>
  );
}

interface RunProps {
  name: string;
  evaluation: Evaluation | undefined;
  /** Whether its run goes on, or is still to be judged. */
  isSoFar: boolean;
  /** Stands where nothing is known yet. */
  awaited: string;
  isSecond?: boolean;
}

/** What a network wins, and what it knows. */
function Run({ name, evaluation, isSoFar, awaited, isSecond }: RunProps) {
  const { t, i18n } = useTranslation();
  // What matters least gives way.
  const isNarrow = useIsNarrow();
  if (!evaluation) {
    return (
      <section className={styles.scores} aria-label={name}>
        <h2 className={prose.title}>{name}</h2>
        {!isNarrow && <RoundsAwaited name={t('game.score.three')} rounds={visitorRounds.length} />}
        <MeasuredAwaited name={t('game.score.all')} detail={awaited} />
        <MeasuredAwaited name={t('game.score.knows')} detail={awaited} />
      </section>
    );
  }
  const { quiz, step, testImages, knnH } = evaluation;
  const knownAs = isNarrow ? 'knownBrief' : isSoFar ? 'knownSoFar' : 'known';
  const after = formatNumber(i18n.language, step);
  const known = { correct: Math.round((knnH / 100) * testImages), rounds: testImages };
  return (
    <section className={styles.scores} aria-label={name}>
      <h2 className={prose.title}>{name}</h2>
      {!isNarrow && <RoundsScore name={t('game.score.three')} rounds={wonByNetwork(evaluation)} />}
      <MeasuredScore
        name={t('game.score.all')}
        {...quiz}
        detail={t(isSoFar ? 'game.score.afterSoFar' : 'game.score.after', {
          step: after,
          ...countedOf(quiz, i18n.language),
        })}
        isSecond={isSecond}
      />
      <MeasuredScore
        name={t('game.score.knows')}
        {...known}
        detail={t(`game.score.${knownAs}`, {
          step: after,
          ...countedOf(known, i18n.language),
        })}
        isSecond={isSecond}
      />
    </section>
  );
}
