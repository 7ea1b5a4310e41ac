/** @file What is pinned for all ten views, each with a button that releases it. */
import { Pin, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import {
  pinnedTransforms,
  releaseParameter,
  releaseTransform,
  type Pins,
} from '../../transforms/pin-parameters';
import type { ParameterField } from '../../transforms/transform';
import { transformOf } from '../../transforms/transforms';
import type { ImageSize } from '../../datasets/dataset';
import { PassingButton } from '../../ui/passing-button';
import prose from '../../ui/prose.module.css';
import styles from './magnifier.module.css';
import { parameterName, parameterText } from './parameter-text';

interface PinListProps {
  pins: Pins;
  size: ImageSize;
  onPins: (pins: Pins) => void;
}

export function PinList({ pins, size, onPins }: PinListProps) {
  const { t, i18n } = useTranslation();
  const chips = pinnedTransforms(pins).flatMap((name): { pin: string; release: () => void }[] => {
    const { application, parameters } = pins[name]!;
    const all: readonly ParameterField[] = transformOf(name).parameterFields(size);
    const fields = all.filter((field) => Object.hasOwn(parameters, field.name));
    const group = t(`groups.${name}`);
    if (fields.length === 0) {
      const pin = t('laboratory.pins.transform', {
        name: group,
        application: t(application === 'always' ? 'laboratory.strip.always' : 'laboratory.strip.never'),
      });
      return [{ pin, release: () => onPins(releaseTransform(pins, name)) }];
    }
    return fields.map((field) => {
      const parameter = parameterName(t, name, field.name);
      const value = parameterText(t, i18n.language, field, parameters[field.name]!);
      return {
        pin: t('laboratory.pins.parameter', { name: group, parameter, value }),
        release: () => onPins(releaseParameter(pins, name, field.name)),
      };
    });
  });
  if (chips.length === 0) return <p className={prose.small}>{t('laboratory.pins.none')}</p>;
  return (
    <div className={styles.pins} data-testid="pins">
      <strong>{t('laboratory.pins.title')}</strong>
      {chips.map(({ pin, release }) => (
        <PassingButton
          key={pin}
          variant="choice"
          aria-label={t('laboratory.pins.release', { pin })}
          onClick={release}
        >
          <Pin size={15} aria-hidden />
          {pin}
          <X size={15} aria-hidden />
        </PassingButton>
      ))}
      <PassingButton variant="quiet" onClick={() => onPins({})}>
        {t('laboratory.pins.releaseAll')}
      </PassingButton>
    </div>
  );
}
