/** @file Which changes wait for Reset: a run that has begun keeps its settings. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { fieldLabel, groupName } from '../../i18n/member-names';
import { pendingFields, useRun } from '../../state/run-store';
import { Alert } from '../../ui/alert';

export function PendingNotice() {
  const { t } = useTranslation();
  const draft = useRun((run) => run.draft);
  const runConfig = useRun((run) => run.runConfig);
  const fields = pendingFields({ draft, runConfig });
  if (fields.length === 0) return null;
  return (
    <Alert tone="info">
      {t('pending.title')}{' '}
      {t('pending.fields', {
        fields: [...new Set(fields.map((path) => nameOf(t, path)))].join(', '),
      })}
    </Alert>
  );
}

/** Every transform has a probability: of the augmentation's fields the transform is named. */
function nameOf(t: TFunction, path: string): string {
  const [part, transform] = path.split('.');
  return part === 'augment' && transform !== 'order' ? groupName(t, transform!) : fieldLabel(t, path);
}
