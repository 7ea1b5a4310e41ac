/** @file One transform's numbers by hand: whether it is applied, and a slider for each of its parameters. Moving one pins it. */
import { Pin, PinOff } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import {
  applicationOf,
  pinApplication,
  pinParameter,
  releaseParameter,
  type Application,
  type Pins,
} from '../../transforms/pin-parameters';
import type { SampledTransform } from '../../transforms/sample-views';
import type { ParameterField } from '../../transforms/transform';
import { transformOf } from '../../transforms/transforms';
import type { AugmentConfig } from '../../config/run-config';
import type { ImageSize } from '../../datasets/dataset';
import { formatNumber } from '../../i18n/format-number';
import { Button } from '../../ui/button';
import prose from '../../ui/prose.module.css';
import { RadioGroup } from '../../ui/radio-group';
import { Slider } from '../../ui/slider';
import styles from './magnifier.module.css';
import { parameterName, parameterText } from './parameter-text';

interface TransformPanelProps {
  /** What was drawn or pinned for the view on show. */
  sampled: SampledTransform;
  size: ImageSize;
  settings: Pick<AugmentConfig['crop'], 'probability' | 'views'>;
  pins: Pins;
  onPins: (pins: Pins) => void;
}

const applications: readonly Application[] = ['by-chance', 'always', 'never'];

export function TransformPanel({
  sampled: { name, parameters },
  size,
  settings,
  pins,
  onPins,
}: TransformPanelProps) {
  const { t, i18n } = useTranslation();
  const fields: readonly ParameterField[] = transformOf(name).parameterFields(size);
  const pinned = pins[name]?.parameters ?? {};
  const fraction = formatNumber(i18n.language, settings.probability, { style: 'percent' });
  const byChance = settings.views === 'both' ? 'by-chance' : (`by-chance-${settings.views}` as const);
  return (
    <>
      <p className={styles.explanation}>
        <strong>{t(`groups.${name}`)}.</strong> {t(`augmentation.explanations.${name}`)}
      </p>
      <RadioGroup
        look="list"
        label={t('laboratory.strip.application')}
        options={applications.map((value) => ({
          value,
          text: t(`laboratory.strip.${value === 'by-chance' ? byChance : value}`, { fraction }),
        }))}
        value={applicationOf(pins, name)}
        onChange={(application) => onPins(pinApplication(pins, name, application))}
      />
      {fields.length === 0 && <p className={prose.small}>{t('laboratory.strip.noParameters')}</p>}
      <div className={styles.sliders}>
        {fields.map((field) => (
          <ParameterSlider
            key={field.name}
            field={field}
            label={parameterName(t, name, field.name)}
            value={(parameters as unknown as Record<string, number>)[field.name]!}
            isPinned={Object.hasOwn(pinned, field.name)}
            onPin={(value) => onPins(pinParameter(pins, { name, parameter: field.name, value }))}
            onRelease={() => onPins(releaseParameter(pins, name, field.name))}
          />
        ))}
      </div>
    </>
  );
}

interface ParameterSliderProps {
  field: ParameterField;
  label: string;
  value: number;
  isPinned: boolean;
  onPin: (value: number) => void;
  onRelease: () => void;
}

function ParameterSlider({ field, label, value, isPinned, onPin, onRelease }: ParameterSliderProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const shown = parameterText(t, i18n.language, field, value);
  return (
    <div className={styles.parameter} data-pinned={isPinned}>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{shown}</output>
      <Slider
        id={id}
        min={field.minimum}
        max={field.maximum}
        step={field.step}
        value={value}
        aria-valuetext={`${shown}, ${t(isPinned ? 'laboratory.pins.pinned' : 'laboratory.strip.drawn')}`}
        onChange={onPin}
      />
      <Button
        variant="choice"
        className={styles.pinButton}
        aria-pressed={isPinned}
        aria-label={`${label}: ${t('laboratory.pins.pinned')}`}
        onClick={() => (isPinned ? onRelease() : onPin(value))}
      >
        {isPinned ? <Pin size={15} aria-hidden /> : <PinOff size={15} aria-hidden />}
        {t(isPinned ? 'laboratory.pins.pinned' : 'laboratory.strip.drawn')}
      </Button>
    </div>
  );
}
