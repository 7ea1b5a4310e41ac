/** @file A view that can be chosen as the anchor, in a group of its like (`data-focus-grid`), by pointer and arrow keys. */
import type { ReactNode } from 'react';
import { Button } from '../ui/button';
import { moveFocus } from '../ui/move-focus';
import styles from './anchor-button.module.css';

interface AnchorButtonProps {
  isAnchor: boolean;
  /** Where the image has no name of its own. */
  label?: string;
  onChoose: () => void;
  /** Its image. */
  children: ReactNode;
}

export function AnchorButton({ isAnchor, label, onChoose, children }: AnchorButtonProps) {
  return (
    <Button
      variant="bare"
      className={styles.anchor}
      aria-pressed={isAnchor}
      aria-label={label}
      onKeyDown={moveFocus}
      onClick={onChoose}
    >
      {children}
    </Button>
  );
}
