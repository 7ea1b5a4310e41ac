/** @file The objectives before they are compared: what each needs, and, where there is any, the room of what will be measured. */
import { useTranslation } from 'react-i18next';
import { useComparison } from '../../features/objectives/store';
import { choiceName } from '../../i18n/member-names';
import table from '../../ui/table.module.css';
import { useIsNarrow } from '../../ui/use-is-narrow';
import styles from './replaced.module.css';

export function Needs() {
  const { t } = useTranslation();
  const chosen = useComparison((comparison) => comparison.chosen);
  const measured = useIsNarrow() ? [] : (['knn', 'probe'] as const);
  return (
    <table className={`${table.table} ${styles.needs}`} data-testid="needs">
      <thead>
        <tr>
          <th scope="col">{t('objectives.objective')}</th>
          <th scope="col">{t('learned.replaced.needs')}</th>
          {measured.map((name) => (
            <th key={name} scope="col">
              {t(`objectives.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {chosen.map((name) => (
          <tr key={name}>
            <th scope="row">{choiceName(t, name)}</th>
            <td>{t(`learned.replaced.need.${name}`)}</td>
            {measured.map((column) => (
              <td key={column}>–</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
