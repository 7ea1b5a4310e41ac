/** @file The controls of several fields, those of one named part of the configuration together. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { transformNames, type TransformName } from '../../config/augment-schema';
import { fieldValue, type ConfigField } from '../../config/config-fields';
import { isFieldUsed } from '../../config/field-use';
import type { RunConfig } from '../../config/run-config';
import { warmUpOutlastsRun } from '../../config/warm-up';
import { groupName } from '../../i18n/member-names';
import { useRun } from '../../state/run-store';
import styles from './controls.module.css';
import { FieldControl } from './field-control';

export function FieldGroups({ fields }: { fields: readonly ConfigField[] }) {
  const { t } = useTranslation();
  const draft = useRun((run) => run.draft);
  return [...new Set(fields.map(groupOf))].map((group) => {
    const controls = fields
      .filter((field) => groupOf(field) === group)
      .map((field) => (
        <FieldControl
          key={field.path}
          field={field}
          value={fieldValue(draft, field.path)}
          note={noteOf(t, draft, field)}
        />
      ));
    if (!group) return controls;
    return (
      <fieldset key={group} className={styles.group}>
        <legend>{groupName(t, group)}</legend>
        {isTransform(group) && <p className={styles.help}>{t(`augmentation.explanations.${group}`)}</p>}
        {controls}
      </fieldset>
    );
  });
}

function isTransform(group: string): group is TransformName {
  return (transformNames as readonly string[]).includes(group);
}

/** What is to be said of a value that is allowed, but does not fit the others. */
function noteOf(t: TFunction, draft: RunConfig, { path }: ConfigField): string | undefined {
  if (!isFieldUsed(draft, path)) return t('controls.unused');
  if (path !== 'schedule.warmupEpochs' || !warmUpOutlastsRun(draft)) return undefined;
  return t('notes.warmUpOutlastsRun', { epochs: draft.training.epochs });
}

/** The innermost named part that holds a field: `augment.crop.probability` → `crop`; none for `seed`. */
function groupOf({ path }: ConfigField): string {
  return path.split('.').at(-2) ?? '';
}
