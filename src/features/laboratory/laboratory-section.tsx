/**
 * @file The augmentation laboratory: the pairs of a batch, and one image under the magnifying glass.
 * All views are sampled here, from the random numbers of the run's own; a worker draws those of the pairs.
 */
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { imageLength } from '../../datasets/dataset';
import { useRun, type RunState } from '../../state/run-store';
import prose from '../../ui/prose.module.css';
import { Placeholder } from '../../ui/placeholder';
import { useOnScreen } from '../../ui/on-screen';
import type { BatchSample } from '../../worker/protocol';
import styles from './laboratory-section.module.css';
import { Magnifier } from './magnifier';
import { PairViewer } from './pair-viewer';
import { useLaboratory } from './store';
import { useShownBatch, type Source } from './use-shown-batch';
import './words';

/** The image under the magnifying glass. */
interface Magnified {
  batch: BatchSample;
  row: number;
  /** Whether the visitor chose it. */
  isPicked: boolean;
  dataset: string;
}

export default function LaboratorySection() {
  const { t } = useTranslation();
  const section = useRef<HTMLElement>(null);
  const isOnScreen = useOnScreen(section);
  const [source, setSource] = useState<Source>({ kind: 'live' });
  const [count, setCount] = useState(16);
  const [magnified, setMagnified] = useState<Magnified>();
  const shown = useShownBatch(source, count, isOnScreen);
  const { batch } = shown;
  const isRunning = useRun((run) => run.progress.status === 'running');
  const dataset = useRun(datasetOf);

  // Reads the store itself, so as to stay the same function: each pair would be drawn again with another.
  const pick = useCallback((row: number) => {
    const run = useRun.getState();
    const { batch } = useLaboratory.getState();
    if (!batch) return;
    const { step } = batch;
    setMagnified({ batch, row, isPicked: true, dataset: datasetOf(run) });
    // What was picked should not be gone a quarter of a second later.
    if (run.progress.status === 'running')
      setSource((now) => (now.kind === 'live' ? { kind: 'pinned', step } : now));
  }, []);

  const isStale = !magnified || magnified.dataset !== dataset;
  const follows = isStale || (!magnified.isPicked && !isRunning && magnified.batch !== batch);
  if (batch && follows) setMagnified({ batch, row: 0, isPicked: false, dataset });

  const image = useMemo(() => {
    if (!magnified) return undefined;
    const { row, batch: from } = magnified;
    const length = imageLength(from.size);
    const bytes = from.images.subarray(row * length, (row + 1) * length);
    return { index: from.indices[row]!, size: from.size, bytes };
  }, [magnified]);

  return (
    <section ref={section} className={styles.section} aria-labelledby="laboratory-heading">
      <h2 id="laboratory-heading" className={prose.heading}>
        {t('laboratory.heading')}
      </h2>
      <p className={prose.text}>{t('laboratory.lead')}</p>
      <PairViewer
        shown={shown}
        source={source}
        onSource={setSource}
        count={count}
        onCount={setCount}
        pickedRow={batch && magnified ? batch.indices.indexOf(magnified.batch.indices[magnified.row]!) : -1}
        onPick={pick}
        isOnScreen={isOnScreen}
      />
      {image ? (
        <Magnifier {...image} />
      ) : (
        <Placeholder isFramed>{t('laboratory.magnifier.empty')}</Placeholder>
      )}
    </section>
  );
}

function datasetOf({ runConfig, draft }: RunState): string {
  return (runConfig ?? draft).dataset.name;
}
