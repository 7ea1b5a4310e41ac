/** @file The curves of a chart as a table. */
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format-number';
import { AsTable } from './as-table';
import { seriesRows } from './series-rows';
import type { TimeSeriesChartProps } from './time-series-chart';

interface SeriesTableProps extends Pick<TimeSeriesChartProps, 'series' | 'unit' | 'stepWord'> {
  /** What the chart shows. */
  caption: string;
}

export default function SeriesTable({ caption, series, unit = '', stepWord }: SeriesTableProps) {
  const { i18n } = useTranslation();
  const number = (value: number) =>
    formatNumber(i18n.language, value, { maximumFractionDigits: Math.abs(value) < 1 ? 4 : 2 });
  const rows = () =>
    seriesRows(series).map(({ x, values }) => [
      formatNumber(i18n.language, x),
      ...values.map((point) => {
        if (!point) return '–';
        return number(point.y) + (point.error ? ` ± ${number(point.error)}` : '') + unit;
      }),
    ]);
  return <AsTable caption={caption} columns={[stepWord, ...series.map(({ name }) => name)]} rows={rows} />;
}
