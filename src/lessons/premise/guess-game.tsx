/**
 * @file Guess before you see: a changed test digit, ten buttons (or the number keys, while the game has
 * the focus), then the original, what its pixels would have said, and the score by kind of change.
 */
import { memo, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useRun } from '../../state/run-store';
import { Button } from '../../ui/button';
import { isPlainKey } from '../../ui/keys';
import { StillImage } from '../../ui/still-image';
import { changed, viewOf } from './digit-changes';
import { digitClasses, testDigit, type Digits } from './digits';
import { Exhibit } from './exhibit';
import styles from './guess-game.module.css';
import { guessedChanges, guessRound, type GuessedChange } from './guess-rounds';
import { HoledDigit } from './holed-digit';
import { judge } from './label-survival';
import type { PixelBank } from './pixel-neighbours';
import section from './premise-section.module.css';

interface Guess {
  change: GuessedChange;
  isRight: boolean;
}

export const GuessGame = memo(function GuessGame({ digits, bank }: { digits: Digits; bank: PixelBank }) {
  const { t } = useTranslation();
  const seed = useRun((run) => run.draft.seed);
  const [round, setRound] = useState(0);
  const [guessed, setGuessed] = useState<number>();
  const [guesses, setGuesses] = useState<readonly Guess[]>([]);
  const next = useRef<HTMLButtonElement>(null);
  const firstKey = useRef<HTMLButtonElement>(null);
  const puzzle = useMemo(() => drawPuzzle(digits, bank, seed, round), [digits, bank, seed, round]);
  const isRevealed = guessed !== undefined;
  const change = t(`premise.changes.${puzzle.change}`);

  // The keyboard goes on where the game goes on.
  const started = useRef(false);
  useEffect(() => {
    if (!started.current) return;
    (isRevealed ? next : firstKey).current?.focus();
  }, [isRevealed, round]);

  const guess = (digit: number) => {
    if (isRevealed) return;
    started.current = true;
    setGuessed(digit);
    setGuesses([...guesses, { change: puzzle.change, isRight: digit === puzzle.label }]);
  };
  const resume = () => {
    setGuessed(undefined);
    setRound(round + 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!/^\d$/.test(event.key) || event.repeat || !isPlainKey(event)) return;
    event.preventDefault();
    guess(Number(event.key));
  };

  return (
    <Exhibit name="guess" lead={t('premise.guess.lead')}>
      <div className={styles.images}>
        <figure>
          <HoledDigit {...puzzle} label={t('premise.guess.puzzle')} />
          <figcaption className={section.text}>{isRevealed ? change : t('premise.guess.puzzle')}</figcaption>
        </figure>
        <figure>
          {isRevealed ? (
            <StillImage
              {...puzzle.original}
              label={t('premise.guess.original', { digit: puzzle.label })}
              className={styles.image}
            />
          ) : (
            <div className={styles.hidden} aria-hidden="true">
              ?
            </div>
          )}
          <figcaption className={section.text}>
            {isRevealed ? t('premise.guess.original', { digit: puzzle.label }) : t('premise.guess.hidden')}
          </figcaption>
        </figure>
      </div>
      <div className={styles.keys} role="group" aria-label={t('premise.guess.keys')}>
        {digitClasses.map((digit) => (
          <Button
            key={digit}
            ref={digit === 0 ? firstKey : undefined}
            variant="choice"
            className={styles.key}
            aria-pressed={digit === guessed}
            isBusy={isRevealed}
            onKeyDown={onKeyDown}
            onClick={() => guess(digit)}
          >
            {digit}
          </Button>
        ))}
      </div>
      <div role="status" className={styles.verdict} data-testid="guess-verdict">
        {isRevealed ? (
          <>
            <p className={guessed === puzzle.label ? section.kept : section.changed}>
              {guessed === puzzle.label
                ? `✓ ${t('premise.guess.right', { digit: puzzle.label })}`
                : `× ${t('premise.guess.wrong', { digit: puzzle.label, guess: guessed })}`}
            </p>
            <p className={section.text}>
              {puzzle.answer === undefined
                ? t('premise.guess.pixelsBlank')
                : t('premise.guess.pixels', { digit: puzzle.answer })}
            </p>
          </>
        ) : (
          <p className={section.text}>{t('premise.guess.hint')}</p>
        )}
      </div>
      <div className={styles.foot}>
        <Button ref={next} variant="primary" size="large" isBusy={!isRevealed} onClick={resume}>
          {t('premise.guess.next')}
        </Button>
        <Score guesses={guesses} />
      </div>
    </Exhibit>
  );
});

function Score({ guesses }: { guesses: readonly Guess[] }) {
  const { t } = useTranslation();
  const right = (some: readonly Guess[]) => some.filter(({ isRight }) => isRight).length;
  return (
    <div className={styles.score}>
      <p data-testid="guess-score" data-rounds={guesses.length}>
        <strong>{t('premise.guess.score', { right: right(guesses), total: guesses.length })}</strong>
      </p>
      {guesses.length > 0 && (
        <ul className={styles.scores}>
          {guessedChanges.map((change) => {
            const own = guesses.filter((guess) => guess.change === change);
            return (
              <li key={change}>
                {t(`premise.changes.${change}`)}: {right(own)}/{own.length}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

function drawPuzzle(digits: Digits, bank: PixelBank, seed: number, round: number) {
  const { index, change } = guessRound(seed, round, digits.test.labels.length);
  const original = testDigit(digits, index);
  const view = viewOf(change, digits.size, index);
  const image = changed(original, view);
  const { answer } = judge(bank, image);
  return { change, original, view, image, answer, label: digits.test.labels[index]! };
}
