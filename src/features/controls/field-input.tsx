/** @file One field of the configuration with its name: as a slider with a number, a choice, a switch, or a list to sort. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import type { TransformName } from '../../config/augment-schema';
import type { ConfigField, ConfigValue, NumberField } from '../../config/config-fields';
import { failureText } from '../../i18n/failure-text';
import { choiceName } from '../../i18n/member-names';
import { useRun } from '../../state/run-store';
import { FieldError } from '../../ui/alert';
import { Checkbox } from '../../ui/checkbox';
import { isPlainKey } from '../../ui/keys';
import { lazyPart } from '../../ui/lazy-part';
import { NumberInput } from '../../ui/number-input';
import { Select } from '../../ui/select';
import { ValueSlider } from '../../ui/slider';
import { sliderValues } from '../../ui/slider-values';
import styles from './controls.module.css';

/** Dragging is needed only where an order is sorted. */
const OrderList = lazyPart(
  () => import('./order-list'),
  () => <div className={styles.loading} />,
);

interface FieldInputProps {
  /** Of the control; its owner gives what describes it the id with `-help`. */
  id: string;
  field: ConfigField;
  label: string;
  value: ConfigValue;
  /** The preset's. */
  defaultValue: ConfigValue;
  isChanged: boolean;
}

export function FieldInput({ id, field, label, value, defaultValue, isChanged }: FieldInputProps) {
  const { t, i18n } = useTranslation();
  const fieldError = useRun((run) =>
    run.fieldError?.path === field.path ? run.fieldError.failure : undefined,
  );
  const { path } = field;
  const set = (chosen: ConfigValue) => act('set-config', { path, value: chosen });
  const described = { id, 'aria-describedby': isChanged ? `${id}-changed ${id}-help` : `${id}-help` };
  return (
    <div className={styles.input}>
      <span className={styles.name}>
        {field.kind === 'order' ? (
          <span id={`${id}-label`}>{label}</span>
        ) : (
          <label htmlFor={id}>{label}</label>
        )}
        {isChanged && (
          <span id={`${id}-changed`} className={styles.changed}>
            {t('controls.isChanged')}
          </span>
        )}
      </span>
      {isNumber(field) && <TypedNumber {...described} field={field} value={value as number} />}
      {field.kind === 'switch' && <Checkbox {...described} checked={value as boolean} onChange={set} />}
      {isNumber(field) && (
        <ValueSlider
          aria-label={label}
          values={sliderValues(field, [value as number, defaultValue as number])}
          value={value as number}
          onChange={set}
        />
      )}
      {field.kind === 'choice' && (
        <Select
          {...described}
          options={field.options.map((option) => ({ value: option, text: choiceName(t, option) }))}
          value={value as string}
          onChange={set}
        />
      )}
      {field.kind === 'order' && (
        <OrderList path={path} order={value as TransformName[]} labelledBy={`${id}-label`} />
      )}
      {fieldError && <FieldError>{failureText(t, i18n.language, fieldError)}</FieldError>}
    </div>
  );
}

function isNumber(field: ConfigField): field is NumberField {
  return field.kind === 'number' || field.kind === 'integer';
}

interface TypedNumberProps {
  id: string;
  'aria-describedby': string;
  field: NumberField;
  value: number;
}

/** Typed text counts when the field is left or Enter is pressed; a refused one stays to be mended. */
function TypedNumber({ field, value, ...rest }: TypedNumberProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const commit = () => {
    if (typed === undefined) return;
    const failure = act('type-config', { path: field.path, text: typed });
    if (!failure) setTyped(undefined);
  };
  return (
    <span className={styles.value}>
      <NumberInput
        {...rest}
        value={typed ?? String(value)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (!isPlainKey(event)) return;
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape' && typed !== undefined) {
            // Taken: what holds the field stays open.
            event.preventDefault();
            setTyped(undefined);
            act('dismiss-field-error');
          }
        }}
      />
      {field.unit && t(`units.${field.unit}`)}
    </span>
  );
}
