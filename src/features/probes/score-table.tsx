/** @file The last evidence in numbers: trained h and z over the untrained encoder, pixels and chance. */
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '../../evaluate/evaluation';
import { formatMetric } from '../../i18n/format-metric';
import { referencesOf } from '../../metrics/charts';
import { evaluateMetrics } from '../../metrics/evaluate-metrics';
import { knnH } from '../../metrics/evaluate/knn-h';
import { probeH } from '../../metrics/evaluate/probe-h';
import { scoreColumns, scoreRows, type ScoreColumn, type ScoreRow } from '../../metrics/metric';
import { useRun } from '../../state/run-store';
import { useObjective } from '../../state/use-objective';
import prose from '../../ui/prose.module.css';
import table from '../../ui/table.module.css';
import { Explained } from '../../ui/term';
import { LabelsNote } from '../evidence/labels-note';
import styles from './score-table.module.css';
import { useAwaitedText } from './use-awaited-text';

const scores = [...evaluateMetrics, ...referencesOf(evaluateMetrics)];

export function ScoreTable({ evaluation }: { evaluation: Evaluation | undefined }) {
  const { t, i18n } = useTranslation();
  const wantedK = useRun((run) => (run.runConfig ?? run.draft).evaluation.k);
  const { usesHead } = useObjective();
  const awaited = useAwaitedText();
  if (!evaluation) return <p className={prose.small}>{awaited}</p>;
  const { testImages, bankImages, k } = evaluation;
  const textAt = (row: ScoreRow, column: ScoreColumn) => {
    const score = scores.find(({ cells }) =>
      cells?.some((cell) => cell.row === row && cell.column === column),
    );
    return score ? formatMetric(i18n.language, score, score.value(evaluation), evaluation) : '–';
  };
  return (
    <>
      <table className={`${table.table} ${styles.table}`} data-testid="score-table">
        <thead>
          <tr>
            <td />
            <th scope="col">
              <Explained
                text={t('probes.scores.knn', { k })}
                explanation={t(`probes.metrics.${knnH.name}.help`)}
              />
            </th>
            <th scope="col">
              <Explained
                text={t('probes.scores.probe')}
                explanation={t(`probes.metrics.${probeH.name}.help`)}
              />
            </th>
          </tr>
        </thead>
        <tbody>
          {scoreRows
            .filter((row) => usesHead || row !== 'trainedZ')
            .map((row) => (
              <tr key={row} data-trained={row === 'trainedH' || undefined}>
                <th scope="row">{t(`probes.rows.${row}`)}</th>
                {scoreColumns.map((column) => (
                  <td key={column}>{textAt(row, column)}</td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
      <p className={prose.small}>
        {t('probes.scores.sizes', {
          step: evaluation.step,
          known: bankImages,
          testSplit: testImages,
        })}{' '}
        {k < wantedK && t('probes.scores.kCut', { k, wanted: wantedK })}
      </p>
      <LabelsNote />
    </>
  );
}
