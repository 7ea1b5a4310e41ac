/** @file What stands where test pictures will, until they arrive; why they do not, where they cannot be had. */
import { useTranslation } from 'react-i18next';
import { failureText } from '../../i18n/failure-text';
import { useMap } from '../../state/map-store';
import { askTestPictures } from '../../state/run-store';
import button from '../../ui/button.module.css';
import styles from './awaited-pictures.module.css';
import panel from './panel.module.css';

/** @param text while they are on their way */
export function AwaitedPictures({ text }: { text: string }) {
  const { t } = useTranslation();
  const refusal = useMap((map) => map.refusal);
  if (!refusal) return <p className={panel.empty}>{text}</p>;
  return (
    <div className={panel.empty} role="alert">
      <div className={styles.refusal}>
        <p>{failureText(t, refusal)}</p>
        <button type="button" className={button.small} onClick={askTestPictures}>
          {t('actions.tryAgain')}
        </button>
      </div>
    </div>
  );
}
