/** @file The second run: the same network, the same images, no colour changes. */
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import type { Evaluation } from '../../evaluate/evaluation';
import { useProbes } from '../../features/probes/store';
import { formatNumber } from '../../i18n/format-number';
import prose from '../../ui/prose.module.css';
import { PageHeading } from '../page-heading';
import { QuizCurve } from './quiz-curve';
import { MeasuredScore, RoundsScore } from './score';
import { useGame } from './store';
import { countedOf, latestOf, RunBar, useFirstRun, useIsTrained, wonByNetwork, type Played } from './train';
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
  const { points, whole } = useSecondRun();
  // What is compared needs an end, whichever way the visitor came here.
  const isFirstTrained = useIsTrained();
  useEffect(() => {
    if (isFirstTrained) beginWithoutColours();
  }, [isFirstTrained]);
  const curves = useMemo(
    () => [
      { name: t('game.without.first'), points: first.points },
      { name: t('game.without.second'), points },
    ],
    [t, first.points, points],
  );
  return (
    <>
      <PageHeading title={t('game.without.title')} />
      {!isFirstTrained && <p>{t('game.predict.first')}</p>}
      <RunBar />
      <div className={styles.runs}>
        <Run name={t('game.without.first')} evaluation={alike(first, !whole)} />
        <Run name={t('game.without.second')} evaluation={latestOf({ points, whole })} isSecond />
        <QuizCurve curves={curves} />
      </div>
    </>
  );
}

/** Nothing until it has begun. */
function useSecondRun(): Played {
  const hasSecond = useGame((game) => game.hasSecond);
  const points = useProbes((probes) => probes.points);
  const whole = useProbes((probes) => probes.wholes.at(-1));
  return hasSecond ? { points, whole } : none;
}

const none: Played = { points: [] };

/** What the first run came to, measured as the second one is by now: on as many images. */
function alike(first: Played, isByPoints: boolean): Evaluation | undefined {
  return isByPoints ? first.points.at(-1) : latestOf(first);
}

interface RunProps {
  name: string;
  evaluation: Evaluation | undefined;
  isSecond?: boolean;
}

/** What a network wins, and what it knows. */
function Run({ name, evaluation, isSecond }: RunProps) {
  const { t, i18n } = useTranslation();
  if (!evaluation) {
    return (
      <section className={styles.scores} aria-label={name}>
        <h2 className={prose.title}>{name}</h2>
        <p>{t('game.score.awaited')}</p>
      </section>
    );
  }
  const { quiz, step, testImages, knnH } = evaluation;
  const known = { correct: Math.round((knnH / 100) * testImages), rounds: testImages };
  return (
    <section className={styles.scores} aria-label={name}>
      <h2 className={prose.title}>{name}</h2>
      <RoundsScore name={t('game.score.three')} rounds={wonByNetwork(evaluation)} />
      <MeasuredScore
        name={t('game.score.all')}
        {...quiz}
        detail={t('game.score.after', {
          step: formatNumber(i18n.language, step),
          ...countedOf(quiz, i18n.language),
        })}
        isSecond={isSecond}
      />
      <MeasuredScore
        name={t('game.score.knows')}
        {...known}
        detail={t('game.score.known', countedOf(known, i18n.language))}
        isSecond={isSecond}
      />
    </section>
  );
}
