/** @file Switches colour distortion (jitter and colour drop) off, or on as SimCLR has it. */
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { distortsColour } from '../../evaluate/shortcut-pipelines';
import { useRun } from '../../state/run-store';
import { Button } from '../../ui/button';
import styles from './colour-switch.module.css';

export function ColourSwitch() {
  const { t } = useTranslation();
  const augment = useRun((run) => run.draft.augment);
  const isOn = distortsColour(augment);
  return (
    <div className={styles.switch} role="group" aria-labelledby="colour-switch">
      <span id="colour-switch" className={styles.label}>
        {t('shortcut.switch.label')}
      </span>
      <span className={styles.buttons}>
        <Button variant="choice" aria-pressed={!isOn} onClick={() => act('distort-colours', false)}>
          {t('shortcut.switch.off')}
        </Button>
        <Button variant="choice" aria-pressed={isOn} onClick={() => act('distort-colours', true)}>
          {t('shortcut.switch.on')}
        </Button>
      </span>
    </div>
  );
}
