/** @file All controls of the augmentation: a preset for the whole of it, the order, and each transform. */
import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { augmentPresetNames, type AugmentPresetName } from '../../config/augment-presets';
import { findAugmentPreset } from '../../config/assignment';
import { useRun } from '../../state/run-store';
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
      <select
        id={id}
        className={styles.select}
        value={chosen ?? ''}
        aria-describedby={`${id}-help`}
        onChange={(event) => act('choose-augmentation', event.target.value as AugmentPresetName)}
      >
        {!chosen && (
          <option value="" disabled>
            {t('augmentation.custom')}
          </option>
        )}
        {augmentPresetNames.map((name) => (
          <option key={name} value={name}>
            {t(`augmentation.presets.${name}`)}
          </option>
        ))}
      </select>
      <p className={styles.help} id={`${id}-help`}>
        {t('augmentation.presetHelp')}
      </p>
    </div>
  );
}
