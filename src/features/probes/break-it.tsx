/** @file Buttons that break the run on purpose, each with what to look for. */
import { useTranslation } from 'react-i18next';
import { act, usePossible } from '../../actions/act';
import { causes } from '../../config/errors/causes';
import { failurePresetNames, type FailurePresetName } from '../../config/failure-presets';
import { distortsColour } from '../../evaluate/shortcut-pipelines';
import type { Language } from '../../i18n/i18n';
import { useRun } from '../../state/run-store';
import { Button } from '../../ui/button';
import styles from './break-it.module.css';

export function BreakIt() {
  return (
    <ul className={styles.list}>
      <ColoursAway />
      {failurePresetNames.map((name) => (
        <FailurePreset key={name} name={name} />
      ))}
    </ul>
  );
}

function ColoursAway() {
  const { t, i18n } = useTranslation();
  const isPossible = usePossible('take-colours-away');
  const hasColours = useRun(({ draft }) => distortsColour(draft.augment));
  return (
    <li className={styles.item}>
      <Button variant="primary" size="large" isBusy={!isPossible} onClick={() => act('take-colours-away')}>
        {t('probes.breakIt.coloursAway.name')}
      </Button>
      <span>
        {t('probes.breakIt.coloursAway.help')}{' '}
        {!hasColours && causes['no-colour-changes'][i18n.language as Language]}
      </span>
    </li>
  );
}

function FailurePreset({ name }: { name: FailurePresetName }) {
  const { t } = useTranslation();
  const canBreak = usePossible('apply-failure-preset', name);
  return (
    <li className={styles.item}>
      <Button
        variant="danger"
        size="large"
        isBusy={!canBreak}
        onClick={() => act('apply-failure-preset', name)}
      >
        {t(`probes.breakIt.presets.${name}.name`)}
      </Button>
      <span>{t(`probes.breakIt.presets.${name}.help`)}</span>
    </li>
  );
}
