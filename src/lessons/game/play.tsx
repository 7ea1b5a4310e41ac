/** @file The visitor plays: one of eight views comes from the same image as the large one. Which? */
import { useRef, useState, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { AwaitedImages } from '../../features/evidence/awaited-images';
import type { QuizRound } from '../../features/quiz/quiz-rounds';
import { Button } from '../../ui/button';
import prose from '../../ui/prose.module.css';
import { StillImage } from '../../ui/still-image';
import { AnswerMark } from '../answer-mark';
import { PageHeading } from '../page-heading';
import styles from './play.module.css';
import { questionOf, useVisitorPicks, useVisitorRounds, visitorRounds, wonRounds } from './rounds';

export function Play() {
  const { t } = useTranslation();
  const picks = useVisitorPicks();
  const firstOpen = picks.findIndex((pick) => pick === undefined);
  const [at, setAt] = useState(firstOpen < 0 ? visitorRounds.length - 1 : firstOpen);
  const round = useVisitorRounds()?.[at];
  const choices = useRef<HTMLDivElement>(null);
  const won = wonRounds((_, i) => picks[i]);
  const isOver = won.length === visitorRounds.length;
  const goOn = () => {
    // From a button that goes to what comes now.
    choices.current?.focus();
    setAt(at + 1);
  };
  return (
    <>
      <PageHeading title={t('game.play.question')} lead={t('game.play.lead')} />
      {!round && <AwaitedImages text={t('game.play.awaited')} />}
      {round && (
        <Board round={round} pick={picks[at]} choicesRef={choices}>
          <p className={styles.score} role="status" data-testid="own-score">
            {t('game.play.round', { round: at + 1, rounds: visitorRounds.length })}
            {won.length > 0 &&
              ` · ${t('game.play.score', { right: won.filter(Boolean).length, played: won.length })}`}
          </p>
          {picks[at] !== undefined && !isOver && (
            <Button variant="primary" size="large" onClick={goOn}>
              {t('game.play.another')}
            </Button>
          )}
        </Board>
      )}
    </>
  );
}

interface BoardProps {
  round: QuizRound;
  pick: number | undefined;
  choicesRef: Ref<HTMLDivElement>;
  /** How the game stands, and the way on. */
  children: ReactNode;
}

function Board({ round, pick, choicesRef, children }: BoardProps) {
  const { t } = useTranslation();
  const { size, anchors, choices, right, original } = round;
  const isPlayed = pick !== undefined;
  const picked = choices.find(({ image }) => image === pick);
  return (
    <div className={styles.board}>
      <div className={styles.asked} data-played={isPlayed || undefined}>
        <figure className={styles.anchor}>
          <StillImage isPhoto {...size} data={anchors[right]!} className={styles.large} />
          <figcaption className={prose.small}>{t('game.play.anchor')}</figcaption>
        </figure>
        <div className={styles.answer} role="status">
          {isPlayed && <p>{t(pick === right ? 'game.play.right' : 'game.play.wrong')}</p>}
          {picked && pick !== right && (
            <div className={styles.originals}>
              <Original round={round} data={original} name={t('game.play.asked')} />
              <Original round={round} data={picked.original} name={t('game.play.picked')} />
            </div>
          )}
        </div>
      </div>
      <div
        ref={choicesRef}
        tabIndex={-1}
        className={styles.choices}
        role="group"
        aria-label={t('game.play.choices')}
      >
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
            {isPlayed && (image === right || image === pick) && <AnswerMark isRight={image === right} />}
          </Button>
        ))}
      </div>
      <div className={styles.standing}>{children}</div>
    </div>
  );
}

function Original({ round, data, name }: { round: QuizRound; data: Uint8Array; name: string }) {
  return (
    <figure>
      <StillImage isPhoto {...round.size} data={data} className={styles.small} />
      <figcaption className={prose.small}>{name}</figcaption>
    </figure>
  );
}

export function useHasPlayed(): boolean {
  return useVisitorPicks().every((pick) => pick !== undefined);
}

export function useAwaitsRounds(): string {
  return useTranslation().t('game.play.awaits');
}
