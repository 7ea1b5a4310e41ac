/** @file All numbers of a sweep, place by place, beside the paper's; each place opens its run. */
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format-number';
import type { Axis } from '../../runs/sweep-result';
import type { Measure } from '../../runs/sweeps/paper-sweep';
import prose from '../../ui/prose.module.css';
import table from '../../ui/table.module.css';
import type { AxisNames } from './axis-words';
import { measuredText } from './measured-text';
import { SeedButtons } from './seed-buttons';
import styles from './sweep.module.css';
import type { OutcomePlace } from './outcome-place';

interface OutcomeTableProps {
  places: readonly OutcomePlace[];
  axes: readonly Axis[];
  names: AxisNames;
  measured: readonly Measure[];
  canOpen: boolean;
}

export function OutcomeTable({ places, axes, names, measured, canOpen }: OutcomeTableProps) {
  const { t, i18n } = useTranslation();
  const inPaper = measured.filter((measure) => places.some(({ paper }) => paper[measure] !== undefined));
  const unit = (measure: Measure) => (measure === 'loss' ? '' : ' (%)');
  return (
    <details className={styles.all} open={axes.length !== 2}>
      <summary>{t('sweep.table')}</summary>
      <div className={styles.scroll}>
        <table className={table.table} data-testid="sweep-table">
          <thead>
            <tr>
              <th scope="col">{axes.map(({ name }) => names.label(name)).join(' × ')}</th>
              <th scope="col">{t('sweep.runs')}</th>
              {measured.map((measure) => (
                <th key={measure} scope="col">
                  {t(`sweep.measures.${measure}`) + unit(measure)}
                </th>
              ))}
              {inPaper.map((measure) => (
                <th key={measure} scope="col">
                  {`${t('sweep.paper')}: ${t(`sweep.measures.${measure}`)}${unit(measure)}`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.map(({ values, summary, paper }) => {
              const place = axes.map(({ name }) => names.value(name, values[name]!)).join(' × ') || '–';
              return (
                <tr key={place}>
                  <th scope="row">
                    {place}
                    {summary?.failures.map((sentence) => (
                      <p key={sentence} className={prose.small}>
                        {t('sweep.failures', { sentence })}
                      </p>
                    ))}
                  </th>
                  <td>
                    {!summary && t('sweep.missing')}
                    {summary && !canOpen && formatNumber(i18n.language, summary.seeds.length)}
                    {summary && canOpen && (
                      <SeedButtons values={values} place={names.place(values)} seeds={summary.seeds} />
                    )}
                  </td>
                  {measured.map((measure) => {
                    const number = summary?.measured[measure];
                    return (
                      <td key={measure}>{number ? measuredText(i18n.language, measure, number) : '–'}</td>
                    );
                  })}
                  {inPaper.map((measure) => (
                    <td key={measure}>
                      {paper[measure] === undefined
                        ? '–'
                        : measuredText(i18n.language, measure, { mean: paper[measure], error: undefined })}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
