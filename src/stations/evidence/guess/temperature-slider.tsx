/** @file The temperature of the page's guess, along its logarithm, with the run's own one marked. */
import { useId, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { configFields, type NumberField } from '../../../config/config-fields';
import { logarithmicScale } from '../../../ui/logarithmic-scale';
import prose from '../../../ui/prose.module.css';
import styles from './temperature-slider.module.css';

const positions = 200;
const field = configFields.find(({ path }) => path === 'loss.temperature') as NumberField;
const scale = logarithmicScale(field.minimum, field.maximum, positions);

export interface TemperatureSliderProps {
  temperature: number;
  runTemperature: number;
  /** Nothing: back to the run's. */
  onChoose: (temperature: number | undefined) => void;
}

export function TemperatureSlider({ temperature, runTemperature, onChoose }: TemperatureSliderProps) {
  const { t } = useTranslation();
  const id = useId();
  const isRuns = temperature === runTemperature;
  return (
    <div className={styles.frame}>
      <div className={styles.head}>
        <label htmlFor={id} className={styles.label}>
          {t('pairEvidence.guess.temperature')}
        </label>
        <output htmlFor={id} className={styles.value}>
          {String(temperature)}
        </output>
      </div>
      <input
        id={id}
        type="range"
        className={styles.slider}
        min={0}
        max={positions}
        step={1}
        value={scale.toPosition(temperature)}
        aria-valuetext={String(temperature)}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChoose(Number(scale.toValue(event.target.valueAsNumber).toPrecision(2)))}
      />
      <div className={styles.axis}>
        <span
          className={styles.mark}
          style={{ '--at': scale.toPosition(runTemperature) / positions } as CSSProperties}
        >
          ▲
        </span>
      </div>
      <p className={styles.note}>
        <span>▲ {t('pairEvidence.guess.runTemperature', { temperature: runTemperature })}</span>
        {!isRuns && (
          <button type="button" className={styles.restore} onClick={() => onChoose(undefined)}>
            {t('pairEvidence.guess.restore')}
          </button>
        )}
      </p>
      <p className={prose.small} id={`${id}-help`}>
        {t('pairEvidence.guess.temperatureHelp')}
      </p>
    </div>
  );
}
