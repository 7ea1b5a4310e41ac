/** @file A choice of one among many, by the browser's own list. */
import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import styles from './field.module.css';

export interface SelectProps<Value extends string> extends Omit<
  ComponentProps<'select'>,
  'value' | 'onChange' | 'children'
> {
  options: readonly { value: Value; text: string; lang?: string }[];
  /** Nothing: none of the options. */
  value: Value | undefined;
  /** Stands there while none of the options is chosen. */
  placeholder?: string;
  onChange: (value: Value) => void;
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { options, value, placeholder, className, onChange, ...rest } = props;
  return (
    <select
      {...rest}
      className={classNames(styles.field, className)}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value as Value)}
    >
      {value === undefined && (
        <option value="" disabled>
          {placeholder}
        </option>
      )}
      {options.map((option) => (
        <option key={option.value} value={option.value} lang={option.lang}>
          {option.text}
        </option>
      ))}
    </select>
  );
}
