/** @file A score of so many rounds, large, over a bar. */
import { useTranslation } from 'react-i18next';
import { formatAccuracy } from '../../i18n/format-accuracy';
import { formatNumber } from '../../i18n/format-number';
import { Bar } from '../../ui/progress-bar';
import styles from './score.module.css';

export interface ScoreProps {
  name: string;
  correct: number;
  rounds: number;
  /** Of many rounds: in percent, with its standard error. */
  isMeasured?: boolean;
}

export function Score({ name, correct, rounds, isMeasured }: ScoreProps) {
  const { t, i18n } = useTranslation();
  const fraction = rounds > 0 ? correct / rounds : 0;
  const counted = t('game.score.of', {
    correct: formatNumber(i18n.language, correct),
    rounds: formatNumber(i18n.language, rounds),
  });
  return (
    <div className={styles.score} data-testid="score" data-correct={correct} data-rounds={rounds}>
      <span className={styles.name}>{name}</span>
      <span className={styles.value}>
        {isMeasured ? formatAccuracy(i18n.language, fraction, rounds) : counted}
      </span>
      <Bar fraction={fraction} />
      {isMeasured && <span className={styles.name}>{counted}</span>}
    </div>
  );
}
