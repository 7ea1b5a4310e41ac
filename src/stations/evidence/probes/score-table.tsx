/** @file The last evidence in numbers: trained h and z over the untrained encoder, pixels and chance. */
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '../../../evaluate/evaluator';
import prose from '../../../ui/prose.module.css';
import { Explained } from '../../../ui/term';
import styles from './score-table.module.css';
import { useAwaitedText } from './use-awaited-text';

export function ScoreTable({ evaluation }: { evaluation: Evaluation | undefined }) {
  const { t } = useTranslation();
  const awaited = useAwaitedText();
  if (!evaluation) return <p className={prose.small}>{awaited}</p>;
  const { knnH, probeH, knnZ, probeZ, baselines } = evaluation;
  const rows = [
    { name: 'trainedH', knn: knnH, probe: probeH },
    { name: 'trainedZ', knn: knnZ, probe: probeZ },
    { name: 'untrained', knn: baselines.untrainedKnn, probe: baselines.untrainedProbe },
    { name: 'pixels', knn: baselines.pixelsKnn, probe: undefined },
    { name: 'chance', knn: baselines.chance, probe: baselines.chance },
  ] as const;
  return (
    <>
      <table className={styles.table} data-testid="score-table">
        <thead>
          <tr>
            <td />
            <th scope="col">
              <Explained text={t('evidence.scores.knn')} explanation={t('evidence.scores.knnHHelp')} />
            </th>
            <th scope="col">
              <Explained text={t('evidence.scores.probe')} explanation={t('evidence.scores.probeHHelp')} />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, knn, probe }) => (
            <tr key={name} data-trained={name === 'trainedH' || undefined}>
              <th scope="row">{t(`evidence.rows.${name}`)}</th>
              <td>{percent(knn)}</td>
              <td>{probe === undefined ? '–' : percent(probe)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={prose.small}>
        {t('evidence.scores.sizes', {
          step: evaluation.step,
          known: evaluation.bankPictures,
          heldOut: evaluation.heldOutPictures,
        })}
      </p>
      <p className={prose.small}>{t('evidence.labelsNote')}</p>
    </>
  );
}

function percent(value: number): string {
  return `${value.toFixed(1)} %`;
}
