/** @file The second run: the same network, the same images, no colour changes. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { useProbes } from '../../features/probes/store';
import { useRun } from '../../state/run-store';
import prose from '../../ui/prose.module.css';
import { QuizCurve } from './quiz-curve';
import { Score } from './score';
import { useGame } from './store';
import { NetworkScores, RunBar, useFirstRun, type Played } from './train';
import styles from './train.module.css';

/** Once: coming back to the page finds the run as it is. */
export function beginWithoutColours(): void {
  if (useGame.getState().hasSecond) return;
  const refused = act('take-colours-away');
  if (!refused) useGame.setState({ hasSecond: true });
}

export function Without() {
  const { t } = useTranslation();
  const first = useFirstRun();
  const points = useProbes((probes) => probes.points);
  const whole = useProbes((probes) => probes.wholes.at(-1));
  const curves = useMemo(
    () => [
      { name: t('game.without.first'), points: first.points },
      { name: t('game.without.second'), points },
    ],
    [t, first.points, points],
  );
  return (
    <>
      <h1 className={prose.heading}>{t('game.without.title')}</h1>
      <RunBar />
      <div className={styles.columns}>
        <Run name={t('game.without.first')} played={alike(first, !whole)} />
        <Run name={t('game.without.second')} played={{ points, whole }} />
        <QuizCurve curves={curves} />
      </div>
    </>
  );
}

/** What the first run came to, measured as the second one is by now: on as many images. */
function alike({ points, whole }: Played, isByPoints: boolean): Played {
  return { points, whole: isByPoints ? undefined : whole };
}

/** What a network wins, and what it knows. */
function Run({ name, played }: { name: string; played: Played }) {
  const { t } = useTranslation();
  const latest = played.whole ?? played.points.at(-1);
  return (
    <section className={styles.scores} aria-label={name}>
      <h2 className={prose.subtitle}>{name}</h2>
      <NetworkScores played={played} />
      {latest && (
        <Score
          name={t('game.score.knows', { images: latest.testImages })}
          correct={Math.round((latest.knnH / 100) * latest.testImages)}
          rounds={latest.testImages}
          isMeasured
        />
      )}
    </section>
  );
}

export function useIsSecondTrained(): boolean {
  const isOver = useRun(({ progress }) => progress.status === 'finished');
  const isJudged = useProbes((probes) => probes.wholes.length > 0);
  return isOver && isJudged;
}
