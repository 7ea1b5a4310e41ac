/** @file Buttons that break the run on purpose, each with what to look for. */
import { useTranslation } from 'react-i18next';
import { act, usePossible } from '../../actions/act';
import { failurePresetNames, type FailurePresetName } from '../../config/failure-presets';
import { Button } from '../../ui/button';
import styles from './break-it.module.css';

export function BreakIt() {
  return (
    <ul className={styles.list}>
      {failurePresetNames.map((name) => (
        <FailurePreset key={name} name={name} />
      ))}
    </ul>
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
