/** @file What the page has to say of itself: that something is so, should be looked at, or has failed. */
import type { ComponentProps, ReactNode } from 'react';
import styles from './alert.module.css';
import { classNames } from './class-names';

interface AlertProps extends Omit<ComponentProps<'div'>, 'role' | 'className' | 'title'> {
  /** All but `info` are read out at once. */
  tone: 'info' | 'warning' | 'error';
  title?: string;
  /** Buttons. */
  actions?: ReactNode;
}

export function Alert({ tone, title, actions, children, ...rest }: AlertProps) {
  return (
    <div
      {...rest}
      className={classNames(styles.alert, styles[tone])}
      role={tone === 'info' ? 'status' : 'alert'}
    >
      {title && <strong>{title}</strong>}
      {children}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

/** Why what was entered beside it, or asked for, cannot be. */
export function FieldError({ children }: { children: ReactNode }) {
  return (
    <p className={styles.fieldError} role="alert">
      {children}
    </p>
  );
}
