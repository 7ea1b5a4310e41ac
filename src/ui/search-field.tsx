/** @file Words that are searched for. */
import type { ComponentProps } from 'react';
import styles from './field.module.css';

interface SearchFieldProps extends Omit<ComponentProps<'input'>, 'className' | 'type' | 'onChange'> {
  onChange: (query: string) => void;
}

export function SearchField({ onChange, ...rest }: SearchFieldProps) {
  return (
    <input
      autoComplete="off"
      spellCheck={false}
      {...rest}
      type="search"
      className={styles.field}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
