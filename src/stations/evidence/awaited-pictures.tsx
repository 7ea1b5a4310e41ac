/** @file What stands where test pictures will, until they arrive; why they do not, where they cannot be had. */
import { useTranslation } from 'react-i18next';
import { failureText } from '../../i18n/failure-text';
import { useMap } from '../../state/map-store';
import { askTestPictures } from '../../state/run-store';
import styles from './awaited-pictures.module.css';

/** @param text while they are on their way */
export function AwaitedPictures({ text }: { text: string }) {
  const { t } = useTranslation();
  const refusal = useMap((map) => map.refusal);
  if (!refusal) return <p className={styles.empty}>{text}</p>;
  return (
    <div className={styles.empty} role="alert">
      <p>{failureText(t, refusal)}</p>
      <button type="button" className={styles.button} onClick={askTestPictures}>
        {t('evidence.tryAgain')}
      </button>
    </div>
  );
}
