/**
 * @file The page's buttons. One that is busy does nothing and keeps the focus, which the browser takes
 * from one that is `disabled`.
 */
import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import styles from './button.module.css';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled' | 'aria-disabled'> {
  /**
   * `primary` is what one came for, `danger` breaks something, `choice` is one of several, `quiet` reads
   * like a link, `icon` is round; `bare` looks as its owner says: an image, a matrix, a row.
   */
  variant?: 'primary' | 'secondary' | 'danger' | 'choice' | 'quiet' | 'icon' | 'bare';
  size?: 'small' | 'large';
  isBusy?: boolean;
}

export function Button(props: ButtonProps) {
  const { variant = 'secondary', size = 'small', isBusy = false, className, onClick, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      className={classNames(styles[variant], styles[size], className)}
      aria-disabled={isBusy || undefined}
      onClick={(event) => {
        // Of a form's button, so that nothing is submitted.
        if (isBusy) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
