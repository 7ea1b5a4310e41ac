/** @file The visitor plays: one of eight views comes from the same photo as the large one. Which? */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { AwaitedImages } from '../../features/evidence/awaited-images';
import type { QuizRound } from '../../features/quiz/quiz-rounds';
import { watch } from '../../state/watching';
import { Button } from '../../ui/button';
import prose from '../../ui/prose.module.css';
import { StillImage } from '../../ui/still-image';
import styles from './play.module.css';
import { countRight, questionOf, useRound, useVisitorPicks, visitorRounds } from './rounds';

export function Play() {
  const { t } = useTranslation();
  useEffect(() => watch(['quiz']), []);
  const picks = useVisitorPicks();
  const firstOpen = picks.findIndex((pick) => pick === undefined);
  const [at, setAt] = useState(firstOpen < 0 ? visitorRounds.length - 1 : firstOpen);
  const round = useRound(visitorRounds[at]!);
  const played = picks.filter((pick) => pick !== undefined).length;
  const pick = picks[at];
  const isOver = played === visitorRounds.length;
  return (
    <>
      <h1 className={styles.question}>{t('game.play.question')}</h1>
      {round ? <Board round={round} pick={pick} /> : <AwaitedImages text={t('game.play.awaited')} />}
      <div className={styles.foot}>
        <p className={styles.score} role="status" data-testid="own-score">
          {t('game.play.round', { round: at + 1, rounds: visitorRounds.length })}{' '}
          {played > 0 && t('game.play.score', { right: countRight(picks), played })}
        </p>
        {pick !== undefined && !isOver && (
          <Button size="large" onClick={() => setAt(at + 1)}>
            {t('game.play.another')}
          </Button>
        )}
      </div>
    </>
  );
}

function Board({ round, pick }: { round: QuizRound; pick: number | undefined }) {
  const { t } = useTranslation();
  const { size, anchor, choices, right, original } = round;
  const isPlayed = pick !== undefined;
  const picked = choices.find(({ image }) => image === pick);
  return (
    <div className={styles.board}>
      <figure className={styles.anchor}>
        <StillImage isPhoto {...size} data={anchor} label={t('game.play.anchor')} className={styles.large} />
      </figure>
      <div className={styles.choices} role="group" aria-label={t('game.play.choices')}>
        {choices.map(({ image, view }, i) => (
          <Button
            key={image}
            variant="bare"
            className={styles.choice}
            aria-label={t('game.play.choice', { number: i + 1 })}
            aria-pressed={isPlayed ? image === pick : undefined}
            isBusy={isPlayed}
            data-right={(isPlayed && image === right) || undefined}
            data-wrong={(isPlayed && image === pick && image !== right) || undefined}
            onClick={() => act('give-answer', { question: questionOf(round.round), answer: String(image) })}
          >
            <StillImage isPhoto {...size} data={view} className={styles.view} />
            {isPlayed && image === right && <span className={styles.mark}>✓</span>}
            {isPlayed && image === pick && image !== right && <span className={styles.mark}>✗</span>}
          </Button>
        ))}
      </div>
      <div className={styles.answer} role="status">
        {isPlayed && (pick === right ? <p>{t('game.play.right')}</p> : <p>{t('game.play.wrong')}</p>)}
        {picked && pick !== right && (
          <div className={styles.originals}>
            <figure>
              <StillImage
                isPhoto
                {...size}
                data={original}
                label={t('game.play.asked')}
                className={styles.small}
              />
              <figcaption className={prose.small}>{t('game.play.asked')}</figcaption>
            </figure>
            <figure>
              <StillImage
                isPhoto
                {...size}
                data={picked.original}
                label={t('game.play.picked')}
                className={styles.small}
              />
              <figcaption className={prose.small}>{t('game.play.picked')}</figcaption>
            </figure>
          </div>
        )}
      </div>
    </div>
  );
}

export function useHasPlayed(): boolean {
  return useVisitorPicks().every((pick) => pick !== undefined);
}
