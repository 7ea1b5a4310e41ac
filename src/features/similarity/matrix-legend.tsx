/** @file What the colours and marks of the cosine matrix mean. */
import { useTranslation } from 'react-i18next';
import type { MatrixOrder } from '../../evaluate/matrix-order';
import { cssColour, selfColour } from '../../ui/cosine-colours';
import { CosineRamp } from '../../ui/cosine-ramp';
import styles from './panel.module.css';

export function MatrixLegend({
  order,
  isRinged,
  revealed,
}: {
  order: MatrixOrder;
  isRinged: boolean;
  revealed: boolean;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.legend}>
      <CosineRamp />
      <ul>
        <li>{t('similarity.scale')}</li>
        <li>
          <span className={styles.view1}>●</span> {t('similarity.legendFirst')}
        </li>
        <li>
          <span className={styles.view2}>◆</span> {t('similarity.legendSecond')}
        </li>
        <li>◯ {t('similarity.legendPositive')}</li>
        {!isRinged && <li>═ {t('similarity.legendBand')}</li>}
        <li>
          <span className={styles.self} style={{ background: cssColour(selfColour) }} aria-hidden="true" />{' '}
          {t('similarity.legendSelf')}
        </li>
        {revealed && <li>▪ {t('similarity.legendSameClass')}</li>}
        {order === 'class' && <li>▢ {t('similarity.legendBlock')}</li>}
      </ul>
    </div>
  );
}
