/** @file The last evidence in numbers: trained h and z over the untrained encoder, pixels and chance. */
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '../../evaluate/evaluator';
import { formatAccuracy } from '../../i18n/format-accuracy';
import { useRun } from '../../state/run-store';
import prose from '../../ui/prose.module.css';
import { Explained } from '../../ui/term';
import styles from './score-table.module.css';
import { useAwaitedText } from './use-awaited-text';

export function ScoreTable({ evaluation }: { evaluation: Evaluation | undefined }) {
  const { t, i18n } = useTranslation();
  const wantedK = useRun((run) => (run.runConfig ?? run.draft).evaluation.k);
  const awaited = useAwaitedText();
  if (!evaluation) return <p className={prose.small}>{awaited}</p>;
  const { knnH, probeH, knnZ, probeZ, baselines, testImages, bankImages, k } = evaluation;
  const accuracy = (percent: number) => formatAccuracy(i18n.language, percent / 100, testImages);
  const rows = [
    { name: 'trainedH', knn: accuracy(knnH), probe: accuracy(probeH) },
    { name: 'trainedZ', knn: accuracy(knnZ), probe: accuracy(probeZ) },
    { name: 'untrained', knn: accuracy(baselines.untrainedKnn), probe: accuracy(baselines.untrainedProbe) },
    { name: 'pixels', knn: accuracy(baselines.pixelsKnn), probe: '–' },
    // Not counted on images, but known.
    { name: 'chance', knn: `${baselines.chance.toFixed(1)} %`, probe: `${baselines.chance.toFixed(1)} %` },
  ] as const;
  return (
    <>
      <table className={styles.table} data-testid="score-table">
        <thead>
          <tr>
            <td />
            <th scope="col">
              <Explained text={t('probes.scores.knn', { k })} explanation={t('probes.scores.knnHHelp')} />
            </th>
            <th scope="col">
              <Explained text={t('probes.scores.probe')} explanation={t('probes.scores.probeHHelp')} />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, knn, probe }) => (
            <tr key={name} data-trained={name === 'trainedH' || undefined}>
              <th scope="row">{t(`probes.rows.${name}`)}</th>
              <td>{knn}</td>
              <td>{probe}</td>
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
      <p className={prose.small}>{t('evidence.labelsNote')}</p>
    </>
  );
}
