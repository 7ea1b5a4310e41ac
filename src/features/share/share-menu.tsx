/** @file The button that opens what can be given away of a run. */
import { Popover } from '@base-ui/react/popover';
import { Share2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import card from '../../ui/card.module.css';
import { lazyPart } from '../../ui/lazy-part';
import styles from './share-menu.module.css';
import { forgetOutcomes } from './store';

/** With what makes the files, so that nothing is asked of the network once the menu is there. */
const ShareChoices = lazyPart(async () => {
  const [choices] = await Promise.all([import('./share-choices'), import('./files')]);
  return choices;
}, Awaited);

export function ShareMenu() {
  const { t } = useTranslation();
  return (
    <Popover.Root onOpenChange={(isOpen) => !isOpen && forgetOutcomes()}>
      <Popover.Trigger render={<Button />}>
        <Share2 size={18} aria-hidden />
        {t('actions.share')}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner align="end" sideOffset={8} collisionPadding={8} style={{ zIndex: 10 }}>
          <Popover.Popup className={`${card.sheet} ${styles.popup}`} aria-label={t('actions.share')}>
            <ShareChoices />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** As large as what comes. */
function Awaited() {
  return <div className={styles.awaited} />;
}
