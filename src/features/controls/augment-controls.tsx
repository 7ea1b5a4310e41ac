/** @file All controls of the augmentation: a preset for the whole of it, the order, and each transform. */
import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { augmentPresetNames } from '../../config/augment-presets';
import { findAugmentPreset } from '../../config/assignment';
import { useRun } from '../../state/run-store';
import { Select } from '../../ui/select';
import styles from './config-controls.module.css';
import { ConfigControls } from './config-controls';

/** Kept, as they also stand beside images that change with a run. */
export const AugmentControls = memo(function AugmentControls() {
  return (
    <>
      <PresetPicker />
      <ConfigControls prefixes={['augment']} />
    </>
  );
});

function PresetPicker() {
  const { t } = useTranslation();
  const id = useId();
  const augment = useRun((run) => run.draft.augment);
  const chosen = findAugmentPreset(augment);
  return (
    <div className={styles.field}>
      <label className={styles.row} htmlFor={id}>
        {t('augmentation.preset')}
      </label>
      <Select
        id={id}
        options={augmentPresetNames.map((name) => ({
          value: name,
          text: t(`augmentation.presets.${name}`),
        }))}
        value={chosen}
        placeholder={t('augmentation.custom')}
        aria-describedby={`${id}-help`}
        onChange={(name) => act('choose-augmentation', name)}
      />
      <p className={styles.help} id={`${id}-help`}>
        {t('augmentation.presetHelp')}
      </p>
    </div>
  );
}
