/**
 * @file A view's way, step by step: the image after each transform in the order of application, those
 * that were left out among them; and for the chosen transform its numbers as sliders.
 */
import { Pin } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationOf, type Pins } from '../../transforms/pin-parameters';
import type { SampledTransform, SampledView } from '../../transforms/sample-views';
import type { FloatImage } from '../../transforms/transform';
import type { TransformName } from '../../config/augment-schema';
import type { AugmentConfig } from '../../config/run-config';
import { StillImage } from '../../ui/still-image';
import prose from '../../ui/prose.module.css';
import { Tab, TabList, TabPanel, Tabs } from '../../ui/tabs';
import type { DrawnView } from './drawn-view';
import styles from './magnifier.module.css';
import { TransformPanel } from './transform-panel';
import { transformWords } from './view-words';

interface StepStripProps {
  augment: AugmentConfig;
  /** Which of the ten. */
  draw: number;
  original: FloatImage;
  drawn: DrawnView;
  /** What every transform drew for this view, also those that were left out. */
  everyTransform: SampledView;
  pins: Pins;
  onPins: (pins: Pins) => void;
}

export function StepStrip({ augment, draw, original, drawn, everyTransform, pins, onPins }: StepStripProps) {
  const { t, i18n } = useTranslation();
  const [name, setName] = useState<TransformName>('crop');
  const wording = { t, language: i18n.language, size: original };
  const stepOf = (transform: TransformName) => drawn.view.findIndex((applied) => applied.name === transform);

  const words = (transform: TransformName): string => {
    const at = stepOf(transform);
    if (at >= 0) return transformWords(wording, drawn.view[at]!).join(', ') || t('laboratory.strip.noChange');
    if (applicationOf(pins, transform) === 'never') return t('laboratory.strip.never');
    return t(augment[transform].probability === 0 ? 'laboratory.strip.off' : 'laboratory.strip.skipped');
  };
  const sampled = (transform: TransformName): SampledTransform =>
    drawn.view.find((applied) => applied.name === transform) ??
    everyTransform.find((drawnOne) => drawnOne.name === transform)!;

  return (
    <div className={styles.stepByStep}>
      <h4 className={prose.subtitle}>{t('laboratory.strip.title', { index: draw + 1 })}</h4>
      <p className={prose.small}>{t('laboratory.strip.lead')}</p>
      <Tabs value={name} onValueChange={(value: TransformName) => setName(value)}>
        <TabList className={styles.strip} aria-label={t('laboratory.strip.list')} activateOnFocus>
          {augment.order.map((transform) => (
            <Tab
              key={transform}
              value={transform}
              className={styles.step}
              data-applied={stepOf(transform) >= 0}
              data-testid={`strip-${transform}`}
            >
              <span className={styles.stepImage}>
                <StillImage {...imageAfter(transform)} />
                {pins[transform] && (
                  <span className={styles.pinMark}>
                    <Pin size={14} aria-hidden />
                    <span className="visually-hidden">{t('laboratory.pins.pinned')}</span>
                  </span>
                )}
              </span>
              <span className={styles.stepName}>{t(`groups.${transform}`)}</span>
              <span className={styles.stepWords}>{words(transform)}</span>
            </Tab>
          ))}
        </TabList>
        <TabPanel value={name} className={styles.panel}>
          <TransformPanel
            sampled={sampled(name)}
            size={original}
            settings={augment[name]}
            pins={pins}
            onPins={onPins}
          />
        </TabPanel>
      </Tabs>
    </div>
  );

  /** After the last transform that was applied up to this one. */
  function imageAfter(transform: TransformName): FloatImage {
    const upTo = augment.order.slice(0, augment.order.indexOf(transform) + 1);
    const last = drawn.view.findLastIndex((applied) => upTo.includes(applied.name));
    return last < 0 ? original : drawn.steps[last]!;
  }
}
