/** @file Switches colour distortion (jitter and colour drop) off, or on as SimCLR has it. */
import { useTranslation } from 'react-i18next';
import { augmentPreset } from '../../config/augment-presets';
import { distortsColour } from '../../evaluate/shortcut-pipelines';
import { useRun } from '../../state/run-store';
import { setField } from '../../state/settings';
import styles from './colour-switch.module.css';

const { jitter, grayscale } = augmentPreset('simclr');

export function ColourSwitch() {
  const { t } = useTranslation();
  const augment = useRun((run) => run.draft.augment);
  const isOn = distortsColour(augment);
  const switchOff = () => {
    setField('augment.jitter.probability', 0);
    setField('augment.grayscale.probability', 0);
  };
  const switchOn = () => {
    if (isOn) return;
    setField('augment.jitter.probability', jitter.probability);
    setField('augment.grayscale.probability', grayscale.probability);
    if (augment.jitter.strength === 0) setField('augment.jitter.strength', jitter.strength);
  };
  return (
    <div className={styles.switch} role="group" aria-labelledby="colour-switch">
      <span id="colour-switch" className={styles.label}>
        {t('shortcut.switch.label')}
      </span>
      <span className={styles.buttons}>
        <button type="button" className={styles.button} aria-pressed={!isOn} onClick={switchOff}>
          {t('shortcut.switch.off')}
        </button>
        <button type="button" className={styles.button} aria-pressed={isOn} onClick={switchOn}>
          {t('shortcut.switch.on')}
        </button>
      </span>
    </div>
  );
}
