/** @file One field of the configuration with all that is said of it, and its way back to the preset's value. */
import type { TFunction } from 'i18next';
import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { sameValue, type ConfigField, type ConfigValue } from '../../config/config-fields';
import { choiceName, fieldHelp, fieldLabel } from '../../i18n/member-names';
import { presetValue, useRun } from '../../state/run-store';
import { PassingButton } from '../../ui/passing-button';
import styles from './controls.module.css';
import { FieldInput } from './field-input';

interface FieldControlProps {
  field: ConfigField;
  value: ConfigValue;
  /** Said beneath the value. */
  note: string | undefined;
}

/** Drawn again only if its own value or note has changed: there are many of them. */
export const FieldControl = memo(function FieldControl({ field, value, note }: FieldControlProps) {
  const { t } = useTranslation();
  const id = useId();
  const { path } = field;
  // Not read in the selector: a list is a new one each time, which would never come to rest.
  const preset = useRun((run) => run.preset);
  const defaultValue = presetValue(preset, path);
  const isChanged = !sameValue(value, defaultValue);
  return (
    <div className={styles.field} data-path={path} data-changed={isChanged || undefined}>
      <FieldInput
        id={id}
        field={field}
        label={fieldLabel(t, path)}
        value={value}
        defaultValue={defaultValue}
        isChanged={isChanged}
      />
      {note && (
        <p className={styles.note} role="status">
          {note}
        </p>
      )}
      <p className={styles.help} id={`${id}-help`}>
        {fieldHelp(t, path)}
      </p>
      {isChanged && (
        <PassingButton
          variant="quiet"
          className={styles.restore}
          onClick={() => act('set-config', { path, value: defaultValue })}
        >
          {t('controls.restore', { value: defaultText(t, field, defaultValue) })}
        </PassingButton>
      )}
    </div>
  );
});

function defaultText(t: TFunction, { kind }: ConfigField, defaultValue: ConfigValue): string {
  if (kind === 'order') return t('augmentation.defaultOrder');
  return kind === 'choice' ? choiceName(t, String(defaultValue)) : String(defaultValue);
}
