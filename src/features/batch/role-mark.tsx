/** @file What a view is to the anchor, as a mark on it: told by its shape as well as by its colour. */
import { Anchor, Circle, X } from 'lucide-react';
import type { AnchorRole } from './roles';
import styles from './role-mark.module.css';

const icons = { anchor: Anchor, positive: Circle, negative: X };

export function RoleMark({ role }: { role: AnchorRole }) {
  const Icon = icons[role];
  return (
    <span className={styles.mark} data-role={role} aria-hidden="true">
      <Icon strokeWidth={3.2} />
    </span>
  );
}
