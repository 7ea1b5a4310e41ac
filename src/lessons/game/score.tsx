/** @file Scores, large: of the visitor's few rounds one by one, of many rounds over a bar. */
import { useTranslation } from 'react-i18next';
import { formatAccuracy } from '../../i18n/format-accuracy';
import { Bar } from '../../ui/progress-bar';
import styles from './score.module.css';

/** @param rounds whether each is won */
export function RoundsScore({ name, rounds }: { name: string; rounds: readonly boolean[] }) {
  const { t } = useTranslation();
  const correct = rounds.filter(Boolean).length;
  return (
    <div className={styles.score} data-testid="score" data-correct={correct} data-rounds={rounds.length}>
      <span className={styles.name}>{name}</span>
      <span className={styles.counted}>
        <span className={styles.value}>{t('game.score.of', { correct, rounds: rounds.length })}</span>
        <span className={styles.rounds} aria-hidden="true">
          {rounds.map((isWon, i) => (
            <span key={i} className={styles.round} data-won={isWon}>
              {isWon ? '✓' : '✗'}
            </span>
          ))}
        </span>
      </span>
    </div>
  );
}

/** Where a score of rounds will stand. */
export function RoundsAwaited({ name, rounds }: { name: string; rounds: number }) {
  return (
    <div className={styles.score}>
      <span className={styles.name}>{name}</span>
      <span className={styles.counted}>
        <span className={styles.value}>–</span>
        <span className={styles.rounds} aria-hidden="true">
          {Array.from({ length: rounds }, (_, i) => (
            <span key={i} className={styles.round} data-awaited />
          ))}
        </span>
      </span>
    </div>
  );
}

/** Where a measured score will stand. @param detail when it comes */
export function MeasuredAwaited({ name, detail }: { name: string; detail: string }) {
  return (
    <div className={styles.score}>
      <span className={styles.name}>{name}</span>
      <span className={styles.value}>–</span>
      <Bar fraction={0} />
      <span className={styles.detail}>{detail}</span>
    </div>
  );
}

interface MeasuredScoreProps {
  name: string;
  correct: number;
  rounds: number;
  /** What was counted, and when. */
  detail: string;
  isSecond?: boolean | undefined;
}

/** In percent, with its standard error. */
export function MeasuredScore({ name, correct, rounds, detail, isSecond = false }: MeasuredScoreProps) {
  const { i18n } = useTranslation();
  const fraction = rounds > 0 ? correct / rounds : 0;
  return (
    <div className={styles.score} data-testid="score" data-correct={correct} data-rounds={rounds}>
      <span className={styles.name}>{name}</span>
      <span className={styles.value}>{formatAccuracy(i18n.language, fraction, rounds)}</span>
      <Bar fraction={fraction} fillClass={isSecond ? styles.second : undefined} />
      <span className={styles.detail}>{detail}</span>
    </div>
  );
}
