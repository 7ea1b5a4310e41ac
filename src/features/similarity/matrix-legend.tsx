/** @file What the colours and marks of the cosine matrix mean. */
import { useTranslation } from 'react-i18next';
import type { MatrixOrder } from '../../evaluate/matrix-order';
import ramp from '../../ui/cosine-ramp.module.css';
import styles from './similarity-panel.module.css';

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
      <div className={ramp.scale}>
        −1 <span className={ramp.ramp} aria-hidden="true" /> 1
      </div>
      <ul>
        <li>{t('pairEvidence.matrix.scale')}</li>
        <li>
          <span className={styles.view1}>●</span> {t('pairEvidence.legendFirst')}
        </li>
        <li>
          <span className={styles.view2}>◆</span> {t('pairEvidence.legendSecond')}
        </li>
        <li>◯ {t('pairEvidence.matrix.legendPositive')}</li>
        {!isRinged && <li>═ {t('pairEvidence.matrix.legendBand')}</li>}
        <li>
          <span className={styles.self} aria-hidden="true" /> {t('pairEvidence.matrix.legendSelf')}
        </li>
        {revealed && <li>▪ {t('pairEvidence.matrix.legendSameClass')}</li>}
        {order === 'class' && <li>▢ {t('pairEvidence.matrix.legendBlock')}</li>}
      </ul>
    </div>
  );
}
