/** @file The temperature of the page's guess, along its logarithm, with the run's own one marked. */
import { useId, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { findField, type NumberField } from '../../config/config-fields';
import { PassingButton } from '../../ui/passing-button';
import { ValueSlider } from '../../ui/slider';
import { sliderValues } from '../../ui/slider-values';
import prose from '../../ui/prose.module.css';
import styles from './temperature-slider.module.css';

const field = findField('loss.temperature') as NumberField;

export interface TemperatureSliderProps {
  temperature: number;
  runTemperature: number;
  /** Nothing: back to the run's. */
  onChoose: (temperature: number | undefined) => void;
}

export function TemperatureSlider({ temperature, runTemperature, onChoose }: TemperatureSliderProps) {
  const { t } = useTranslation();
  const id = useId();
  const values = sliderValues(field, [temperature, runTemperature]);
  const isRuns = temperature === runTemperature;
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
          style={{ '--at': values.indexOf(runTemperature) / (values.length - 1) } as CSSProperties}
        >
          ▲
        </span>
      </div>
      <p className={styles.note}>
        <span>▲ {t('infonce.runTemperature', { temperature: runTemperature })}</span>
        {!isRuns && (
          <PassingButton variant="quiet" onClick={() => onChoose(undefined)}>
            {t('infonce.restore')}
          </PassingButton>
        )}
      </p>
      <p className={prose.small} id={`${id}-help`}>
        {t('infonce.temperatureHelp')}
      </p>
    </div>
  );
}
