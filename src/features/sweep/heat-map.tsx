/** @file A grid of numbers as a table whose cells are the deeper coloured the larger the number; each opens its run. */
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { placeKey } from '../../runs/sweep';
import type { Axis } from '../../runs/sweep-result';
import type { AxisValues } from '../../runs/sweeps/paper-sweep';
import { Button } from '../../ui/button';
import prose from '../../ui/prose.module.css';
import type { AxisNames } from './axis-words';
import styles from './heat-map.module.css';

export interface HeatMapCell {
  values: AxisValues;
  /** None where nothing is known. */
  value: number | undefined;
  /** The value as it is read. */
  text: string | undefined;
  /** … with its error, for who asks. */
  exact?: string | undefined;
  /** Of its first run. */
  seed: number | undefined;
  isFailed?: boolean;
}

interface HeatMapProps {
  caption: string;
  /** Rows and columns. */
  axes: readonly Axis[];
  names: AxisNames;
  cells: readonly HeatMapCell[];
  /** Behind a value, where it stands alone. */
  unit: string;
  canOpen: boolean;
  testId: string;
}

export function HeatMap({ caption, axes, names, cells, unit, canOpen, testId }: HeatMapProps) {
  const [rows, columns] = axes as readonly [Axis, Axis];
  const cellAt = new Map(cells.map((cell) => [placeKey(cell.values), cell]));
  const values = cells.flatMap(({ value }) => value ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (
    <div className={styles.scroll}>
      <table className={styles.map} data-testid={testId}>
        <caption className={prose.small}>
          {caption}: {names.label(rows.name)} × {names.label(columns.name)}
          {unit && ` (${unit.trim()})`}
        </caption>
        <thead>
          <tr>
            <td />
            {columns.values.map((column) => (
              <th key={String(column)} scope="col">
                {names.value(columns.name, column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.values.map((row) => (
            <tr key={String(row)}>
              <th scope="row">{names.value(rows.name, row)}</th>
              {columns.values.map((column) => {
                const place = { [rows.name]: row, [columns.name]: column };
                const cell = cellAt.get(placeKey(place));
                return (
                  <td key={String(column)} {...heat(cell?.value, low, high)}>
                    {cell && <CellContent {...{ cell, names, unit, canOpen }} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CellProps = Pick<HeatMapProps, 'names' | 'unit' | 'canOpen'> & { cell: HeatMapCell };

function CellContent({ cell, names, unit, canOpen }: CellProps) {
  const { t } = useTranslation();
  const { values, text, exact = text, seed, isFailed = false } = cell;
  if (text === undefined) return isFailed ? t('sweep.failed') : '–';
  if (!canOpen || seed === undefined) return text;
  const label = t('sweep.cell', { place: names.place(values), value: exact! + unit });
  return (
    <Button
      variant="bare"
      className={styles.cell}
      aria-label={label}
      title={label}
      onClick={() => act('open-sweep-cell', { values, seed })}
    >
      {text}
    </Button>
  );
}

function heat(value: number | undefined, low: number, high: number) {
  if (value === undefined) return {};
  const fraction = high > low ? (value - low) / (high - low) : 0.5;
  return { 'data-known': true, style: { '--heat': `${Math.round(100 * fraction)}%` } as CSSProperties };
}
