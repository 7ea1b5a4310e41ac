/** @file The way through the run: from the map of the untrained network to the one of now, which it follows at its end. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { Slider } from '../../ui/slider';
import prose from '../../ui/prose.module.css';
import styles from './map.module.css';
import { layoutsOf, useMap } from './store';

export function RunSlider() {
  const { t } = useTranslation();
  const id = useId();
  const layouts = useMap(layoutsOf);
  const shownStep = useMap((map) => map.shownStep);
  const last = layouts.length - 1;
  if (last < 1) return <p className={prose.small}>{t('map.sliderEmpty')}</p>;
  const nearest = layouts.findLastIndex(({ step }) => step <= (shownStep ?? Infinity));
  const at = Math.max(nearest, 0);
  const textOf = (index: number) => {
    const { step } = layouts[index]!;
    if (index === last && shownStep === undefined) return t('map.now', { step });
    return step === 0 ? t('map.untrained') : t('map.step', { step });
  };
  const choose = (index: number) => {
    if (index === last) act('follow-map');
    else act('show-map-step', layouts[index]!.step);
  };
  return (
    <div className={styles.run} data-testid="map-run" data-maps={layouts.length}>
      <label htmlFor={id}>{t('map.slider')}</label>
      <Slider id={id} min={0} max={last} step={1} value={at} aria-valuetext={textOf(at)} onChange={choose} />
      <p className={styles.runEnds}>
        <span>{textOf(0)}</span>
        <output htmlFor={id}>
          <strong>{textOf(at)}</strong>
        </output>
        <span>{t('map.now', { step: layouts[last]!.step })}</span>
      </p>
    </div>
  );
}
