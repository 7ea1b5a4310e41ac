/** @file The temperature of the page's guess, along its logarithm, with its usual one marked: the run's own where it has one. */
import { useId, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { findField, type NumberField } from '../../config/config-fields';
import { PassingButton } from '../../ui/passing-button';
import { ValueSlider } from '../../ui/slider';
import { sliderValues } from '../../ui/slider-values';
import prose from '../../ui/prose.module.css';
import styles from './temperature-slider.module.css';

const field = findField('loss.temperature') as NumberField;
/** Above, a guess from cosines hardly prefers any candidate. */
const flattest = 2;

export interface TemperatureSliderProps {
  temperature: number;
  usualTemperature: number;
  /** Whether the run's loss divides cosines by it. */
  isRuns: boolean;
  /** Nothing: back to the usual one. */
  onChoose: (temperature: number | undefined) => void;
}

export function TemperatureSlider(props: TemperatureSliderProps) {
  const { temperature, usualTemperature, isRuns, onChoose } = props;
  const { t } = useTranslation();
  const id = useId();
  const values = sliderValues({ ...field, maximum: flattest }, [temperature, usualTemperature]);
  return (
    <div className={styles.frame}>
      <div className={styles.head}>
        <label htmlFor={id} className={styles.label}>
          {t('infonce.temperature')}
        </label>
        <output htmlFor={id} className={styles.value}>
          {String(temperature)}
        </output>
      </div>
      <ValueSlider
        id={id}
        className={styles.slider}
        values={values}
        value={temperature}
        aria-describedby={`${id}-help`}
        onChange={onChoose}
      />
      <div className={styles.axis}>
        <span
          className={styles.mark}
          style={{ '--at': values.indexOf(usualTemperature) / (values.length - 1) } as CSSProperties}
        >
          ▲
        </span>
      </div>
      <p className={styles.note}>
        <span>
          ▲{' '}
          {t(isRuns ? 'infonce.runTemperature' : 'infonce.usualTemperature', {
            temperature: usualTemperature,
          })}
        </span>
        {temperature !== usualTemperature && (
          <PassingButton variant="quiet" onClick={() => onChoose(undefined)}>
            {t('infonce.restore', { temperature: usualTemperature })}
          </PassingButton>
        )}
      </p>
      <p className={prose.small} id={`${id}-help`}>
        {t('infonce.temperatureHelp')}
      </p>
    </div>
  );
}
