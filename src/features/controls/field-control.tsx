/** @file One field of the configuration as a slider with a number, a choice, a switch, or a list to sort. */
import type { TFunction } from 'i18next';
import { memo, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import type { TransformName } from '../../config/augment-schema';
import { sameValue, type ConfigField, type ConfigValue, type NumberField } from '../../config/config-fields';
import { failureText } from '../../i18n/failure-text';
import { choiceName, fieldHelp, fieldLabel } from '../../i18n/member-names';
import { presetValue, useRun } from '../../state/run-store';
import { isPlainKey } from '../../ui/keys';
import { FieldError } from '../../ui/alert';
import { Checkbox } from '../../ui/checkbox';
import { NumberInput } from '../../ui/number-input';
import { Select } from '../../ui/select';
import { ValueSlider } from '../../ui/slider';
import { lazyPart } from '../../ui/lazy-part';
import { PassingButton } from '../../ui/passing-button';
import { sliderValues } from '../../ui/slider-values';
import styles from './config-controls.module.css';

/** Dragging is needed only where an order is sorted. */
const OrderList = lazyPart(
  () => import('./order-list'),
  () => <div className={styles.loading} />,
);

interface FieldControlProps<F extends ConfigField = ConfigField> {
  field: F;
  value: ConfigValue;
  /** Said beneath the value. */
  note?: string | undefined;
}

/** Drawn again only if its own value or note has changed: there are many of them. */
export const FieldControl = memo(function FieldControl({ field, value, note }: FieldControlProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const fieldError = useRun((run) =>
    run.fieldError?.path === field.path ? run.fieldError.failure : undefined,
  );
  // Not read in the selector: a list is a new one each time, which would never come to rest.
  const preset = useRun((run) => run.preset);
  const defaultValue = presetValue(preset, field.path);
  return (
    <div className={styles.field}>
      <div className={styles.row}>
        {field.kind === 'order' ? (
          <span id={`${id}-label`}>{fieldLabel(t, field.path)}</span>
        ) : (
          <label htmlFor={id}>{fieldLabel(t, field.path)}</label>
        )}
        {isNumber(field) && <TypedNumber id={id} field={field} value={value as number} />}
        {field.kind === 'switch' && (
          <Checkbox
            id={id}
            checked={value as boolean}
            aria-describedby={`${id}-help`}
            onChange={(isOn) => act('set-config', { path: field.path, value: isOn })}
          />
        )}
      </div>
      {isNumber(field) && (
        <FieldSlider field={field} value={value as number} defaultValue={defaultValue as number} />
      )}
      {field.kind === 'choice' && (
        <Select
          id={id}
          options={field.options.map((option) => ({ value: option, text: choiceName(t, option) }))}
          value={value as string}
          aria-describedby={`${id}-help`}
          onChange={(chosen) => act('set-config', { path: field.path, value: chosen })}
        />
      )}
      {field.kind === 'order' && (
        <OrderList path={field.path} order={value as TransformName[]} labelledBy={`${id}-label`} />
      )}
      {fieldError && <FieldError>{failureText(t, i18n.language, fieldError)}</FieldError>}
      {note && (
        <p className={styles.note} role="status">
          {note}
        </p>
      )}
      <p className={styles.help} id={`${id}-help`}>
        {fieldHelp(t, field.path)}
      </p>
      {!sameValue(value, defaultValue) && (
        <PassingButton
          variant="quiet"
          className={styles.restore}
          onClick={() => act('set-config', { path: field.path, value: defaultValue })}
        >
          {t('actions.restore', {
            value: defaultText(t, field, defaultValue),
          })}
        </PassingButton>
      )}
    </div>
  );
});

function defaultText(t: TFunction, { kind }: ConfigField, defaultValue: ConfigValue): string {
  if (kind === 'order') return t('augmentation.defaultOrder');
  return kind === 'choice' ? choiceName(t, String(defaultValue)) : String(defaultValue);
}

function isNumber(field: ConfigField): field is NumberField {
  return field.kind === 'number' || field.kind === 'integer';
}

/** Typed text counts when the field is left or Enter is pressed; a refused one stays to be mended. */
function TypedNumber({ id, field, value }: { id: string; field: NumberField; value: number }) {
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
        id={id}
        value={typed ?? String(value)}
        aria-describedby={`${id}-help`}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (!isPlainKey(event)) return;
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') {
            setTyped(undefined);
            act('dismiss-field-error');
          }
        }}
      />
      {field.unit && t(`units.${field.unit}`)}
    </span>
  );
}

function FieldSlider({
  field,
  value,
  defaultValue,
}: {
  field: NumberField;
  value: number;
  defaultValue: number;
}) {
  const { t } = useTranslation();
  const values = sliderValues(field, [value, defaultValue]);
  return (
    <ValueSlider
      aria-label={fieldLabel(t, field.path)}
      values={values}
      value={value}
      onChange={(chosen) => act('set-config', { path: field.path, value: chosen })}
    />
  );
}
