/** @file What a classifier that an objective trains beside the encoder weighs, and what becomes of it. */
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format-number';
import { useRun } from '../../state/run-store';
import prose from '../../ui/prose.module.css';

export function ClassifierCost() {
  const { t, i18n } = useTranslation();
  const own = useRun((run) => run.ownPart);
  if (!own) return null;
  return (
    <p className={prose.small}>
      {t('stations.classifier', { weights: formatNumber(i18n.language, own.parameters) })}
    </p>
  );
}
