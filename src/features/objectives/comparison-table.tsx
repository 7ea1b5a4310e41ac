/** @file What a comparison of objectives has come to: scores, what is thrown away, how long it took, and what failed. */
import { useTranslation } from 'react-i18next';
import type { ObjectiveFinding } from '../../evaluate/compare-objectives';
import { failureText } from '../../i18n/failure-text';
import { formatAccuracy } from '../../i18n/format-accuracy';
import { formatNumber } from '../../i18n/format-number';
import { choiceName } from '../../i18n/member-names';
import type { ObjectiveName } from '../../objectives/objectives';
import prose from '../../ui/prose.module.css';
import table from '../../ui/table.module.css';
import { useExperiments } from '../experiments/store';
import styles from './panel.module.css';

interface ComparisonTableProps {
  findings: readonly ObjectiveFinding[];
  /** What is said of an objective below its name; nothing unless told. */
  about?: ((name: ObjectiveName) => string) | undefined;
}

export function ComparisonTable({ findings, about }: ComparisonTableProps) {
  const { t, i18n } = useTranslation();
  const isRunning = useExperiments(({ running }) => running?.name === 'objectives');
  const untrained = findings.find((finding) => finding.kind === 'untrained');
  if (!untrained) return null;
  const number = (value: number) => formatNumber(i18n.language, value);
  const accuracy = (percent: number) => formatAccuracy(i18n.language, percent / 100, untrained.testImages);
  return (
    <div>
      <h3 className={prose.subtitle}>{t('objectives.table')}</h3>
      <div className={styles.scroll}>
        <table className={table.table} data-testid="objectives-table">
          <thead>
            <tr>
              {(['objective', 'knn', 'probe', 'thrownAway', 'time'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`objectives.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {findings.map((finding) => {
              if (finding.kind === 'done') {
                const { objective, knnH, probeH, headWeights, seconds } = finding;
                return (
                  <tr key={objective} data-objective={objective}>
                    <th scope="row">
                      {choiceName(t, objective)}
                      {about && <p className={prose.small}>{about(objective)}</p>}
                    </th>
                    <td>{accuracy(knnH)}</td>
                    <td>{accuracy(probeH)}</td>
                    <td>{number(headWeights)}</td>
                    <td>{t('objectives.seconds', { seconds: number(Number(seconds.toPrecision(2))) })}</td>
                  </tr>
                );
              }
              if (finding.kind !== 'failed') return null;
              return (
                <tr key={finding.objective} data-objective={finding.objective}>
                  <th scope="row">{choiceName(t, finding.objective)}</th>
                  <td colSpan={4} className={styles.failure}>
                    {failureText(t, i18n.language, finding.failure)}
                  </td>
                </tr>
              );
            })}
            {!isRunning &&
              untrained.settings.objectives
                .filter((name) => !isOver(findings, name))
                .map((name) => (
                  <tr key={name}>
                    <th scope="row">{choiceName(t, name)}</th>
                    <td colSpan={4} className={styles.stopped}>
                      {t('objectives.stopped')}
                    </td>
                  </tr>
                ))}
            <tr>
              <th scope="row">{t('objectives.untrainedRow')}</th>
              <td>{accuracy(untrained.knnH)}</td>
              <td>{accuracy(untrained.probeH)}</td>
              <td>–</td>
              <td>–</td>
            </tr>
          </tbody>
        </table>
      </div>
      <p className={prose.small}>
        {t('objectives.sizes', {
          dataset: choiceName(t, untrained.settings.dataset),
          encoder: untrained.settings.encoder,
          batchSize: untrained.settings.batchSize,
          seed: String(untrained.settings.seed),
          images: number(untrained.settings.images),
          passes: untrained.settings.passes,
          bank: number(untrained.settings.bankImages),
          k: untrained.settings.k,
          testSplit: number(untrained.testImages),
          weights: number(untrained.encoderWeights),
        })}
      </p>
    </div>
  );
}

/** Whether it has come to its end, or failed. */
function isOver(findings: readonly ObjectiveFinding[], name: ObjectiveName): boolean {
  return findings.some(
    (finding) => (finding.kind === 'done' || finding.kind === 'failed') && finding.objective === name,
  );
}
