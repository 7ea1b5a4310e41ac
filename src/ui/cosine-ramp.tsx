/** @file The colours of cosines from −1 to 1, or from another value on, as a legend. */
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../i18n/format-number';
import { colourFrom, cssColour } from './cosine-colours';
import styles from './cosine-ramp.module.css';

/** @param from the palest value, as the matrix has it */
export function CosineRamp({ from }: { from?: number | undefined }) {
  const { t, i18n } = useTranslation();
  const lowest = formatNumber(i18n.language, from ?? -1);
  const highest = formatNumber(i18n.language, 1);
  const colours = (from === undefined ? [-1, 0, 1] : [from, 1]).map((cosine) =>
    cssColour(colourFrom(cosine, from)),
  );
  return (
    <div className={styles.scale} role="img" aria-label={t('part.cosines', { lowest, highest })}>
      {lowest}{' '}
      <span className={styles.ramp} style={{ background: `linear-gradient(90deg, ${colours.join()})` }} />{' '}
      {highest}
    </div>
  );
}
