/** @file One word for the whole augmentation. */
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { augmentPart, findAugmentPreset } from '../../config/assignment';
import { augmentPresetNames } from '../../config/augment-presets';
import { useRun } from '../../state/run-store';
import { Select } from '../../ui/select';

/** @param id of the control, which its owner's label names; of its help with `-help` */
export function AugmentPicker({ id }: { id: string }) {
  const { t } = useTranslation();
  const augment = useRun((run) => run.draft.augment);
  return (
    <Select
      id={id}
      options={augmentPresetNames.map((name) => ({
        value: name,
        text: t(`augmentation.presets.${name}`),
      }))}
      value={findAugmentPreset(augment)}
      placeholder={t('augmentation.custom')}
      aria-describedby={`${id}-help`}
      onChange={(value) => act('set-config', { path: augmentPart, value })}
    />
  );
}
