/** @file A number of an order, as a disc before what it counts; --disc and --disc-ink are its colours, if others than usual. */
import { classNames } from './class-names';
import styles from './number-disc.module.css';

export function NumberDisc({ number, className }: { number: number; className?: string | undefined }) {
  return (
    <span className={classNames(styles.disc, className)} aria-hidden="true">
      {number}
    </span>
  );
}
