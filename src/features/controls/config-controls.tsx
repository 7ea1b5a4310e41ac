/**
 * @file The controls of one part of the configuration. Kind, range, step, unit and default follow
 * from the schema; fields without effect under the rest of the config are hidden.
 */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { configFields, fieldValue, type ConfigField, type ConfigValue } from '../../config/config-fields';
import { isFieldUsed } from '../../config/field-use';
import { transformNames, type TransformName } from '../../config/augment-schema';
import type { RunConfig } from '../../config/run-config';
import { warmUpOutlastsRun } from '../../config/warm-up';
import { groupName } from '../../i18n/member-names';
import { useRun } from '../../state/run-store';
import styles from './config-controls.module.css';
import { FieldControl } from './field-control';

/** @param prefixes top parts of the schema, e.g. `augment`, `seed` */
export function ConfigControls({ prefixes }: { prefixes: readonly string[] }) {
  const { t } = useTranslation();
  const draft = useRun((run) => run.draft);
  const fields = configFields.filter(
    ({ path }) =>
      prefixes.some((prefix) => path === prefix || path.startsWith(`${prefix}.`)) && isFieldUsed(draft, path),
  );
  return [...new Set(fields.map(groupOf))].map((group) => {
    const members = fields.filter((field) => groupOf(field) === group);
    const controls = members.map((field) => (
      <FieldControl
        key={field.path}
        field={field}
        value={valueOf(draft, field)}
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
  if (path !== 'schedule.warmupEpochs' || !warmUpOutlastsRun(draft)) return undefined;
  return t('notes.warmUpOutlastsRun', { epochs: draft.training.epochs });
}

function valueOf(draft: RunConfig, { path }: ConfigField): ConfigValue {
  return fieldValue(draft, path);
}

/** The innermost named part that holds a field: `augment.crop.probability` → `crop`; none for `seed`. */
function groupOf({ path }: ConfigField): string {
  return path.split('.').at(-2) ?? '';
}
