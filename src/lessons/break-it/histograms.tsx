/** @file Why the network without colour changes wins: colours alone give the partner away, until they are changed as well. */
import { useTranslation } from 'react-i18next';
import { ColourSwitch } from '../../features/shortcut/colour-switch';
import { SettingsHistograms } from '../../features/shortcut/histogram-rows';
import { ShortcutSides } from '../../features/shortcut/shortcut-accuracy';
import '../../features/shortcut/words';
import card from '../../ui/card.module.css';
import { Part } from '../../ui/part';
import { PageHeading } from '../page-heading';
import styles from './histograms.module.css';

export function Histograms() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t('shortcut.heading')} lead={t('breakIt.why.histograms')} />
      <section
        className={`${card.card} ${styles.histograms}`}
        aria-label={t('shortcut.heading')}
        data-testid="shortcut"
      >
        <ColourSwitch />
        <Part>
          <SettingsHistograms />
        </Part>
        <Part>
          <ShortcutSides />
        </Part>
      </section>
    </>
  );
}
