/** @file A chart's numbers as a table, for whoever cannot see the chart or wants to read it off; made when it is opened. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import prose from '../../ui/prose.module.css';
import table from '../../ui/table.module.css';
import styles from './as-table.module.css';
import './words';

interface AsTableProps {
  /** What the chart shows. */
  caption: string;
  /** The first is that of the rows' names. */
  columns: readonly string[];
  /** Each row's name and values, as they are printed. */
  rows: () => readonly (readonly string[])[];
}

export function AsTable(props: AsTableProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className={styles.asTable}
      data-testid="as-table"
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>{t('charts.asTable')}</summary>
      {isOpen && <Table {...props} />}
    </details>
  );
}

function Table({ caption, columns, rows }: AsTableProps) {
  return (
    <div className={styles.scroll}>
      <table className={table.table}>
        <caption className={prose.small}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows().map(([name, ...values]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {values.map((value, i) => (
                <td key={i}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
