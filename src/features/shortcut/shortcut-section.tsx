/**
 * @file The histogram shortcut (Chen et al. 2020, section 3.1, Figure 6): with crops alone, colour
 * statistics give the partner away. Histograms of crops of two images, and how often the nearest
 * histogram finds the partner in a whole batch. In a lazy chunk.
 */
import { useRef } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useComparesPairs } from '../../state/use-objective';
import card from '../../ui/card.module.css';
import prose from '../../ui/prose.module.css';
import { OnScreen, useOnScreen } from '../../ui/on-screen';
import { PanelHead } from '../../ui/panel';
import { Part } from '../../ui/part';
import { Explained } from '../../ui/term';
import { ColourSwitch } from './colour-switch';
import { HistogramRows } from './histogram-rows';
import { ShortcutAccuracy } from './shortcut-accuracy';
import styles from './shortcut-section.module.css';
import './words';

export default function ShortcutSection() {
  const { t } = useTranslation();
  const section = useRef<HTMLElement>(null);
  const isOnScreen = useOnScreen(section);
  const hasPairs = useComparesPairs();
  return (
    <section
      ref={section}
      className={styles.section}
      aria-labelledby="shortcut-heading"
      data-testid="shortcut"
    >
      <PanelHead
        name="shortcut"
        heading="h2"
        id="shortcut-heading"
        title={t('shortcut.heading')}
        lead={
          <Trans
            i18nKey="shortcut.lesson"
            components={{
              histogram: (
                <Explained text={t('shortcut.histogram.name')} explanation={t('shortcut.histogram.text')} />
              ),
              shortcut: (
                <Explained text={t('shortcut.shortcut.name')} explanation={t('shortcut.shortcut.text')} />
              ),
            }}
          />
        }
        lookFor={t('shortcut.lookFor')}
      />
      {!hasPairs && <p className={prose.text}>{t('shortcut.noPairs')}</p>}
      <div className={`${card.card} ${styles.parts}`}>
        <ColourSwitch />
        <OnScreen value={isOnScreen}>
          <Part>
            <HistogramRows />
          </Part>
          <Part>
            <ShortcutAccuracy />
          </Part>
        </OnScreen>
      </div>
    </section>
  );
}
