/** @file The four settings that decide most of what a run learns, in plain words, and the way to all others. */
import { SlidersHorizontal } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { fieldValue, findField, sameValue } from '../../config/config-fields';
import { isFieldUsed } from '../../config/field-use';
import { presetValue, useRun } from '../../state/run-store';
import { Button } from '../../ui/button';
import { AugmentPicker } from './augment-picker';
import styles from './controls.module.css';
import { FieldInput } from './field-input';
import { presetText } from './preset-text';
import { useSettings } from './store';
import { useChangedFields } from './use-changed-fields';
import { words } from './words';

type KnobName = Exclude<keyof typeof words.en.knobs, 'label'>;

export function Knobs() {
  const { t } = useTranslation();
  return (
    <div className={styles.knobs} role="group" aria-label={t('controls.knobs.label')} data-testid="knobs">
      <AugmentKnob />
      <FieldKnob name="temperature" path="loss.temperature" />
      <FieldKnob name="batchSize" path="training.batchSize" />
      <FieldKnob name="head" path="model.head.kind" />
      <SettingsButton />
    </div>
  );
}

function AugmentKnob() {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Knob id={id} name="augment">
      <label htmlFor={id} className={styles.name}>
        {t('controls.knobs.augment.label')}
      </label>
      <AugmentPicker id={id} />
    </Knob>
  );
}

function FieldKnob({ name, path }: { name: KnobName; path: string }) {
  const { t } = useTranslation();
  const id = useId();
  const value = useRun((run) => fieldValue(run.draft, path));
  const defaultValue = presetValue(
    useRun((run) => run.preset),
    path,
  );
  const isUsed = useRun((run) => isFieldUsed(run.draft, path));
  return (
    <Knob id={id} name={name}>
      <FieldInput
        id={id}
        field={findField(path)!}
        label={t(`controls.knobs.${name}.label`)}
        value={value}
        defaultValue={defaultValue}
        isChanged={!sameValue(value, defaultValue)}
      />
      {!isUsed && (
        <p className={styles.note} role="status">
          {t('controls.unused')}
        </p>
      )}
    </Knob>
  );
}

/** @param id of its control */
function Knob({ id, name, children }: { id: string; name: KnobName; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles.knob}>
      {children}
      <p className={styles.help} id={`${id}-help`}>
        {t(`controls.knobs.${name}.help`)}
      </p>
    </div>
  );
}

function SettingsButton() {
  const { t } = useTranslation();
  const isOpen = useSettings((settings) => settings.isOpen);
  const preset = useRun((run) => presetText(t, run.preset, run.draft));
  const changed = useChangedFields().length;
  return (
    <div className={styles.all}>
      <Button
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        title={t('controls.openHint')}
        data-testid="all-settings"
        data-changed={changed}
        onClick={() => act('open-settings')}
      >
        <SlidersHorizontal size={16} aria-hidden />
        {t('controls.open')}
        {changed > 0 && <span className={styles.changed}>{t('controls.changed', { count: changed })}</span>}
      </Button>
      <p className={styles.help}>{preset}</p>
    </div>
  );
}
