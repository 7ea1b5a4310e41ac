/** @file All controls of the augmentation: a preset for the whole of it, the order, and each transform. */
import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { augmentPart } from '../../config/assignment';
import { configFields } from '../../config/config-fields';
import { isFieldUsed } from '../../config/field-use';
import { useRun } from '../../state/run-store';
import { AugmentPicker } from './augment-picker';
import styles from './controls.module.css';
import { FieldGroups } from './field-groups';
import './words';

const fields = configFields.filter(({ path }) => path.startsWith(`${augmentPart}.`));

/** Kept, as they also stand beside images that change with a run. */
export const AugmentControls = memo(function AugmentControls() {
  const { t } = useTranslation();
  const id = useId();
  const draft = useRun((run) => run.draft);
  return (
    <>
      <div className={styles.field}>
        <label className={styles.name} htmlFor={id}>
          {t('augmentation.preset')}
        </label>
        <AugmentPicker id={id} />
        <p className={styles.help} id={`${id}-help`}>
          {t('augmentation.presetHelp')}
        </p>
      </div>
      <FieldGroups fields={fields.filter(({ path }) => isFieldUsed(draft, path))} />
    </>
  );
});
