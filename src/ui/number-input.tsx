/** @file A number as text, typed as one writes numbers: what it means is for its owner to say. */
import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import styles from './field.module.css';

export function NumberInput(props: Omit<ComponentProps<'input'>, 'className' | 'type'>) {
  return <input inputMode="decimal" {...props} className={classNames(styles.field, styles.number)} />;
}
