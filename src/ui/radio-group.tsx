/** @file A choice among a few, all in sight: radio buttons, joined to one piece or as a list. */
import { useId, type ReactNode } from 'react';
import styles from './choice.module.css';

export interface RadioGroupProps<Value extends string | number> {
  label: string;
  /** `shown`: in place of the text, what says the same. */
  options: readonly { value: Value; text: string; shown?: ReactNode; isDisabled?: boolean }[];
  value: Value;
  onChange: (value: Value) => void;
  look: 'joined' | 'list';
  /** Whether the label stands before the options, not above them. */
  isInline?: boolean;
  /** After the options. */
  children?: ReactNode;
}

export function RadioGroup<Value extends string | number>(props: RadioGroupProps<Value>) {
  const { label, options, value, onChange, look, isInline, children } = props;
  const name = useId();
  return (
    <fieldset className={styles.group} data-inline={isInline || look === 'list' || undefined}>
      <legend>{label}</legend>
      <div className={look === 'joined' ? styles.joined : styles.list}>
        {options.map((option) => (
          <label key={option.value} className={look === 'joined' ? styles.segment : styles.listed}>
            <input
              type="radio"
              className={look === 'joined' ? styles.cover : styles.mark}
              name={name}
              checked={option.value === value}
              disabled={option.isDisabled}
              onChange={() => onChange(option.value)}
            />
            <span>{option.shown ?? option.text}</span>
          </label>
        ))}
        {children}
      </div>
    </fieldset>
  );
}
