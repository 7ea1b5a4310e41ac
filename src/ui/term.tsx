/** @file A word of the field that explains itself on hover, focus or tap. */
import { Popover } from '@base-ui/react/popover';
import { memo, type ReactNode } from 'react';
import { WithFormulas } from './formula/with-formulas';
import styles from './term.module.css';

interface ExplainedProps {
  text: string;
  /** Above the explanation; by default the text. */
  name?: string;
  explanation: string;
  /** What stands under the explanation. */
  children?: ReactNode;
}

/** Any text with an explanation behind it. Kept, as it stands beside numbers that change with a run. */
export const Explained = memo(function Explained({
  text,
  name = text,
  explanation,
  children,
}: ExplainedProps) {
  return (
    <Popover.Root>
      <Popover.Trigger openOnHover delay={120} className={styles.term}>
        <WithFormulas>{text}</WithFormulas>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={8} collisionPadding={8} style={{ zIndex: 10 }}>
          <Popover.Popup className={styles.popup} initialFocus={false}>
            <Popover.Title render={<strong />} className={styles.name}>
              <WithFormulas>{name}</WithFormulas>
            </Popover.Title>
            <Popover.Description render={<span />}>
              <WithFormulas>{explanation}</WithFormulas>
            </Popover.Description>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
});
