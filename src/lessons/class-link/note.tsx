/** @file What a student's page says of the teacher's link that it was opened by, and the way out of it. */
import { LogOut } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { nearestPreset } from '../../config/config-url';
import { differingFields } from '../../config/parse-config';
import { presetConfig } from '../../config/presets';
import { readLink } from '../../config/read-link';
import { useRun } from '../../state/run-store';
import { PassingButton } from '../../ui/passing-button';
import { useIsNarrow } from '../../ui/use-is-narrow';
import styles from './class-link.module.css';
import './words';

export default function ClassLinkNote() {
  const { t } = useTranslation();
  // A part of it may have been mended since.
  useRun((run) => run.draft);
  const { search } = location;
  const { preset, count, seed } = useMemo(() => settingsOf(search), [search]);
  // What else is on the screen has the room.
  const isNarrow = useIsNarrow();
  const said = { preset: t(`presets.${preset}`), seed: String(seed) };
  return (
    <p className={styles.note} data-testid="class-link" data-passing>
      {isNarrow && t('classLink.noteShort')}
      {!isNarrow && count === 0 && t('classLink.note', said)}
      {!isNarrow && count > 0 && t('classLink.noteChanged', { ...said, changed: String(count) })}{' '}
      <PassingButton title={t('classLink.leaveHint')} onClick={() => act('leave-class-link')}>
        <LogOut size={18} aria-hidden /> {t('classLink.leave')}
      </PassingButton>
    </p>
  );
}

/** What a link says; what a lesson changes on the way is no setting of the teacher's. */
function settingsOf(search: string) {
  const { config } = readLink(search, []);
  const preset = nearestPreset(config);
  const base = { ...presetConfig(preset), seed: config.seed };
  return { preset, count: differingFields(config, base).length, seed: config.seed };
}
