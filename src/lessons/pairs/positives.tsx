/**
 * @file Positives and negatives by hand: of the sixteen views of eight images the visitor makes one the anchor
 * and looks for its positive; all others are negatives, some of them false ones.
 */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { AwaitedImages } from '../../features/evidence/awaited-images';
import { quizWays } from '../../evaluate/quiz';
import { useLesson } from '../../state/lesson-store';
import { createRandom } from '../../random/random';
import { useRun } from '../../state/run-store';
import type { QuizGroup } from '../../features/quiz/quiz-rounds';
import { firstsOfRounds } from '../game/rounds';
import { useGroups } from '../game/use-groups';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { moveFocus } from '../../ui/move-focus';
import { StillImage } from '../../ui/still-image';
import { AnswerMark } from '../answer-mark';
import { PageHeading } from '../page-heading';
import styles from './positives.module.css';
import { falseNegatives, roleOf } from './roles';

const question = 'found-positive';
/** The images of the game's last round, which the visitor has seen. */
const shownGroups = firstsOfRounds.slice(2);

export function Positives() {
  const { t } = useTranslation();
  const batch = useGroups(shownGroups)?.[0];
  const [anchor, setAnchor] = useState<number>();
  const [guess, setGuess] = useState<number>();
  const isOver = guess !== undefined;
  const press = (view: number) => {
    if (anchor === undefined || isOver) {
      setAnchor(view);
      setGuess(undefined);
    } else if (view !== anchor) {
      setGuess(view);
      act('give-answer', { question, answer: String(view) });
    }
  };
  const task = () => {
    if (anchor === undefined) return t('pairs.chooseAnchor');
    if (!isOver) return t('pairs.findPositive');
    return t(roleOf(guess, anchor, quizWays) === 'positive' ? 'pairs.right' : 'pairs.wrong');
  };
  return (
    <>
      <PageHeading title={t('pairs.title')} />
      <p className={styles.text} role="status" data-testid="pairs-task">
        {task()} {isOver && t('pairs.again')}
      </p>
      {batch ? (
        <Views batch={batch} anchor={anchor} guess={guess} onPress={press} />
      ) : (
        <AwaitedImages text={t('pairs.awaited')} />
      )}
    </>
  );
}

interface ViewsProps {
  batch: QuizGroup;
  anchor: number | undefined;
  /** What was taken for its positive; once there is one, all roles are shown. */
  guess: number | undefined;
  onPress: (view: number) => void;
}

function Views({ batch: { size, views, labels }, anchor, guess, onPress }: ViewsProps) {
  const { t } = useTranslation();
  const [isRevealed, setRevealed] = useState(false);
  const isOver = guess !== undefined;
  const seed = useRun((run) => (run.runConfig ?? run.draft).seed);
  // Their places do not tell who belongs to whom.
  const order = useMemo(() => createRandom(seed, 'pairs-order').shuffle([...views.keys()]), [seed, views]);
  const ofSameKind = anchor === undefined ? [] : falseNegatives(anchor, labels);
  const shownRole = (view: number) => {
    if (anchor === undefined) return undefined;
    const role = roleOf(view, anchor, quizWays);
    if (role === 'negative' && isRevealed && ofSameKind.includes(view)) return 'falseNegative';
    return role;
  };
  const explained = () => {
    if (!isRevealed)
      return t('pairs.count', { images: quizWays, views: 2 * quizWays, negatives: 2 * quizWays - 2 });
    if (ofSameKind.length === 0) return t('pairs.noFalseNegatives');
    return t('pairs.falseNegatives', { number: ofSameKind.length });
  };
  return (
    <>
      <div className={styles.views} role="group" aria-label={t('pairs.views')} data-focus-grid>
        {order.map((view, place) => {
          const role = isOver || view === anchor ? shownRole(view) : undefined;
          const isWrong = view === guess && role !== 'positive';
          return (
            <Button
              key={view}
              variant="bare"
              className={styles.view}
              aria-pressed={view === anchor}
              data-view={view}
              data-role={role}
              data-wrong={isWrong || undefined}
              onKeyDown={moveFocus}
              onClick={() => onPress(view)}
            >
              <StillImage
                isPhoto
                {...size}
                data={views[view]!}
                label={t('pairs.view', { view: place + 1 })}
                className={styles.image}
              />
              {view === guess && <AnswerMark isRight={!isWrong} />}
              <span className={styles.role}>{role && t(`pairs.roles.${role}`)}</span>
            </Button>
          );
        })}
      </div>
      {isOver && (
        <div className={styles.after}>
          <p className={styles.text}>{explained()}</p>
          <Checkbox checked={isRevealed} onChange={setRevealed}>
            {t('pairs.reveal')}
          </Checkbox>
        </div>
      )}
    </>
  );
}

export function useHasFoundPositive(): boolean {
  return useLesson((lesson) => lesson.answers[question] !== undefined);
}

export function useAwaitsPair(): string {
  return useTranslation().t('pairs.awaits');
}
