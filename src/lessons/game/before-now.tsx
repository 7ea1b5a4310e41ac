/** @file A few numbers of a run, before training beside now; their places are there before they are. */
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format-number';
import styles from './before-now.module.css';

export interface BeforeNowRow {
  key: string;
  name: string;
  /** Undefined where it is not known yet. */
  before: number | undefined;
  now: number | undefined;
  /** Of a network that guesses; in all rows or none. */
  chance?: number;
  decimals: number;
}

interface BeforeNowProps {
  /** What the numbers are. */
  title: string;
  /** Of the numbers of now. */
  step: number | undefined;
  rows: readonly BeforeNowRow[];
  testId: string;
}

export function BeforeNow({ title, step, rows, testId }: BeforeNowProps) {
  const { t, i18n } = useTranslation();
  const shown = (value: number | undefined, decimals: number) =>
    value === undefined
      ? '–'
      : formatNumber(i18n.language, value, {
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
        });
  const hasChance = rows.some(({ chance }) => chance !== undefined);
  return (
    <table className={styles.table} data-testid={testId}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{t('game.beforeNow.before')}</th>
          <th scope="col">
            {step === undefined
              ? t('game.beforeNow.later')
              : t('game.beforeNow.now', { step: formatNumber(i18n.language, step) })}
          </th>
          {hasChance && <th scope="col">{t('game.beforeNow.chance')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, before, now, chance, decimals }) => (
          <tr key={key} data-row={key}>
            <th scope="row">{name}</th>
            <td data-value={before}>{shown(before, decimals)}</td>
            <td data-value={now}>{shown(now, decimals)}</td>
            {hasChance && <td>{shown(chance, decimals)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
