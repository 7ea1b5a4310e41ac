/** @file What the bar has no room for on a phone. It is there also while closed, so that numbers can be read from it. */
import { Popover } from '@base-ui/react/popover';
import { Menu } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import styles from './top-bar.module.css';

export function BarMenu({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Popover.Root>
      <Popover.Trigger
        render={<Button variant="icon" />}
        aria-label={t('actions.menu')}
        data-testid="bar-menu"
      >
        <Menu size={20} aria-hidden />
      </Popover.Trigger>
      <Popover.Portal keepMounted>
        <Popover.Positioner
          side="bottom"
          align="end"
          sideOffset={8}
          collisionPadding={8}
          style={{ zIndex: 10 }}
        >
          <Popover.Popup className={styles.menu} aria-label={t('actions.menu')}>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
