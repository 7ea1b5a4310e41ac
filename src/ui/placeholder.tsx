/** @file What stands where something will be, and as much room as that will take. */
import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import styles from './placeholder.module.css';

interface PlaceholderProps extends ComponentProps<'div'> {
  /** Whether a frame shows how far it reaches. */
  isFramed?: boolean;
}

export function Placeholder({ isFramed = false, className, ...rest }: PlaceholderProps) {
  return (
    <div {...rest} className={classNames(styles.place, isFramed ? styles.framed : undefined, className)} />
  );
}
