/** @file On an image that was an answer, in its corner: right or wrong. */
import styles from './answer-mark.module.css';

export function AnswerMark({ isRight }: { isRight: boolean }) {
  return (
    <span className={styles.mark} data-right={isRight}>
      {isRight ? '✓' : '✗'}
    </span>
  );
}
