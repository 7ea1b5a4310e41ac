/** @file The colours of cosines from −1 to 1, or from another value on, as a legend. */
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../i18n/format-number';
import { colourFrom, cssColour } from './cosine-colours';
import styles from './cosine-ramp.module.css';

/** @param from the palest value, as the matrix has it */
export function CosineRamp({ from }: { from?: number | undefined }) {
  const { i18n } = useTranslation();
  const colours = (from === undefined ? [-1, 0, 1] : [from, 1]).map((cosine) =>
    cssColour(colourFrom(cosine, from)),
  );
  return (
    <div className={styles.scale} aria-hidden="true">
      {formatNumber(i18n.language, from ?? -1)}{' '}
      <span className={styles.ramp} style={{ background: `linear-gradient(90deg, ${colours.join()})` }} /> 1
    </div>
  );
}
