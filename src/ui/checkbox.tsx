/** @file A setting that is on or off, with its words beside it. */
import type { ComponentProps } from 'react';
import styles from './choice.module.css';

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'onChange' | 'className'> {
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Without children its owner names it. */
export function Checkbox({ children, onChange, ...rest }: CheckboxProps) {
  const box = (
    <input
      {...rest}
      type="checkbox"
      className={styles.mark}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
  return children ? (
    <label className={styles.listed}>
      {box}
      {children}
    </label>
  ) : (
    box
  );
}
