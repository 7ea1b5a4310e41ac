/** @file Before the colour changes are taken away: what that does to a pair of views, and what will come of it. */
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import type { AugmentConfig } from '../../config/run-config';
import type { QuizRound } from '../../features/quiz/quiz-rounds';
import { useLesson } from '../../state/lesson-store';
import { RadioGroup } from '../../ui/radio-group';
import { StillImage } from '../../ui/still-image';
import { PageHeading } from '../page-heading';
import { useIsTrained } from './judged';
import type { Change, Outcome } from './outcome';
import styles from './predict.module.css';
import { useVisitorRounds } from './rounds';
import { RunBar } from './run-bar';

export const predictions = ['game-prediction', 'knowledge-prediction'] as const;
type Answers = Readonly<Record<string, string>>;

/** Of the game and of knowledge; undefined unless both were given. */
export function givenPredictions(answers: Answers): Outcome | undefined {
  const [game, knowledge] = predictions.map((question) => answers[question] as Change | undefined);
  return game && knowledge && { game, knowledge };
}

const changes: readonly Change[] = ['more', 'less', 'same'];
/** Whose colours change most. */
const shownRound = 1;

export function Predict() {
  const { t } = useTranslation();
  const answers = useLesson((lesson) => lesson.answers);
  const isTrained = useIsTrained();
  return (
    <>
      <PageHeading title={t('breakIt.predict.title')} lead={t('breakIt.predict.text')} />
      <div>
        {!isTrained && <p>{t('breakIt.predict.first')}</p>}
        <RunBar isOnlyUntilTrained />
      </div>
      <div className={styles.sides}>
        <ColourPairs />
        <div className={styles.questions}>
          <p>{t('breakIt.predict.ask')}</p>
          {predictions.map((question) => (
            <div key={question} className={styles.question}>
              <RadioGroup
                look="list"
                label={t(`breakIt.predict.${question}`)}
                options={changes.map((value) => ({ value, text: t(`breakIt.change.${question}.${value}`) }))}
                value={(answers[question] ?? '') as Change}
                onChange={(answer) => act('give-answer', { question, answer })}
              />
            </div>
          ))}
        </div>
      </div>
    </>
  );
}

/** Two views of one image with colour changes, and as they are without. */
export function ColourPairs() {
  const { t } = useTranslation();
  return (
    <div className={styles.pairs}>
      <Pair name={t('breakIt.without.first')} round={useVisitorRounds()?.[shownRound]} />
      <Pair name={t('breakIt.without.second')} round={useVisitorRounds(withoutColours)?.[shownRound]} />
    </div>
  );
}

/** The same crops, as `take-colours-away` leaves them. */
function withoutColours(augment: AugmentConfig): AugmentConfig {
  const { jitter, grayscale } = augment;
  return {
    ...augment,
    jitter: { ...jitter, probability: 0 },
    grayscale: { ...grayscale, probability: 0 },
  };
}

function Pair({ name, round }: { name: string; round: QuizRound | undefined }) {
  const partner = round?.choices.find(({ image }) => image === round.right);
  return (
    <figure className={styles.pair}>
      <figcaption>{name}</figcaption>
      {round && partner && (
        <>
          <StillImage isPhoto {...round.size} data={round.anchors[round.right]!} className={styles.view} />
          <StillImage isPhoto {...round.size} data={partner.view} className={styles.view} />
        </>
      )}
    </figure>
  );
}

export function useHasPredicted(): boolean {
  const answers = useLesson((lesson) => lesson.answers);
  const isTrained = useIsTrained();
  return isTrained && predictions.every((question) => answers[question] !== undefined);
}
