/** @file The objectives before they are compared: what each needs, and the room of what will be measured. */
import { useTranslation } from 'react-i18next';
import { useComparison } from '../../features/objectives/store';
import { choiceName } from '../../i18n/member-names';
import table from '../../ui/table.module.css';
import styles from './replaced.module.css';

export function Needs() {
  const { t } = useTranslation();
  const chosen = useComparison((comparison) => comparison.chosen);
  return (
    <table className={`${table.table} ${styles.needs}`} data-testid="needs">
      <thead>
        <tr>
          <th scope="col">{t('objectives.objective')}</th>
          <th scope="col">{t('learned.replaced.needs')}</th>
          <th scope="col">{t('objectives.knn')}</th>
          <th scope="col">{t('objectives.probe')}</th>
        </tr>
      </thead>
      <tbody>
        {chosen.map((name) => (
          <tr key={name}>
            <th scope="row">{choiceName(t, name)}</th>
            <td>{t(`learned.replaced.need.${name}`)}</td>
            <td>–</td>
            <td>–</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
