/** @file A switch that is on or off at once, with its name beside it. */
import type { ReactNode } from 'react';
import { Button } from './button';
import styles from './switch.module.css';

interface SwitchProps {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  /** Id of what says more about it. */
  describedBy: string;
  children: ReactNode;
}

export function Switch({ isOn, onChange, describedBy, children }: SwitchProps) {
  return (
    <Button
      variant="bare"
      role="switch"
      aria-checked={isOn}
      aria-describedby={describedBy}
      className={styles.switch}
      onClick={() => onChange(!isOn)}
    >
      <span className={styles.track} aria-hidden="true" />
      {children}
    </Button>
  );
}
