/** @file The network plays the visitor's own rounds, and a few hundred more, before it learns and while it does. */
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { formatNumber } from '../../i18n/format-number';
import { usePresenting } from '../../state/presenting';
import { Button } from '../../ui/button';
import prose from '../../ui/prose.module.css';
import { useIsNarrow, useIsRoomy } from '../../ui/use-is-narrow';
import { PageHeading } from '../page-heading';
import { FirstMatrix } from './first-matrix';
import { countedOf, useFirstRun, wonByNetwork } from './first-run';
import { useIsUntested } from './judged';
import { LaterUntested } from './untested/later-untested';
import { MeansSoFar } from './means-so-far';
import { areAllAlike } from './pair-means';
import { PartsStrip } from './parts-strip';
import { QuizCurve } from './quiz-curve';
import { RunBar } from './run-bar';
import { useVisitorPicks, visitorRounds, wonRounds } from './rounds';
import { MeasuredAwaited, MeasuredScore, RoundsAwaited, RoundsScore } from './score';
import styles from './train.module.css';
import { useTrainResult } from './train-result';

export function Train() {
  const { t, i18n } = useTranslation();
  const played = useFirstRun();
  const picks = useVisitorPicks();
  const own = wonRounds((_, i) => picks[i]);
  const latest = played.points.at(-1);
  const isUntested = useIsUntested();
  // What goes without saying is left out where there is no room.
  const isNarrow = useIsNarrow();
  const isPresenting = usePresenting((presenting) => presenting.isOn);
  const isBrief = isNarrow || isPresenting;
  const isRoomy = useIsRoomy();
  const isAlike = areAllAlike(played.points[0]?.quiz.cosines ?? []);
  const title = useTrainTitle();
  return (
    <>
      <PageHeading title={title} />
      {!isNarrow && <PartsStrip isExplained={false} />}
      <RunBar />
      {isUntested && !latest ? (
        <LaterUntested />
      ) : (
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
              {latest ? (
                <RoundsScore name={t('game.score.network')} rounds={wonByNetwork(latest)} />
              ) : (
                <RoundsAwaited name={t('game.score.network')} rounds={visitorRounds.length} />
              )}
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
              <MeasuredAwaited name={t('game.score.networkAll')} detail={t('game.score.awaited')} />
            )}
            {!isBrief && (isRoomy || !isAlike) && <p className={prose.small}>{t('game.train.before')}</p>}
            {!isBrief && isAlike && <p className={prose.small}>{t('game.train.means.alike')}</p>}
            <MeansSoFar points={played.points} />
          </div>
          <FirstMatrix points={played.points} />
          <QuizCurve curves={[{ name: t('game.score.network'), points: played.points }]} />
        </div>
      )}
    </>
  );
}

/** What there is to see, or what came of it. */
function useTrainTitle(): string {
  const { t } = useTranslation();
  return useTrainResult() ?? t('game.train.title');
}

export function useAwaitsTraining(): string {
  return useTranslation().t('game.train.awaits');
}
