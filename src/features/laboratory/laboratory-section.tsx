/**
 * @file The augmentation laboratory: the pairs of a batch, and one image under the magnifying glass.
 * All views are sampled here, from the random numbers of the run's own; a worker draws those of the pairs.
 */
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { imageLength } from '../../datasets/dataset';
import { useRun } from '../../state/run-store';
import { useComparesPairs } from '../../state/use-objective';
import card from '../../ui/card.module.css';
import prose from '../../ui/prose.module.css';
import { useOnScreen } from '../../ui/on-screen';
import { Panel, PanelHead } from '../../ui/panel';
import { useProgressive } from '../../ui/use-progressive';
import type { BatchSample } from '../../worker/protocol';
import { Awaited } from '../evidence/awaited';
import styles from './laboratory-section.module.css';
import { Magnifier } from './magnifier';
import { PairViewer } from './pair-viewer';
import { datasetOf, useLaboratory } from './store';
import { useShownBatch } from './use-shown-batch';
import './words';

/** The batch whose first image is under the magnifying glass until the visitor chooses one. */
interface Followed {
  batch: BatchSample;
  dataset: string;
}

export default function LaboratorySection() {
  const { t } = useTranslation();
  const section = useRef<HTMLElement>(null);
  const isOnScreen = useOnScreen(section);
  const source = useLaboratory((laboratory) => laboratory.source);
  const count = useLaboratory((laboratory) => laboratory.count);
  const picked = useLaboratory((laboratory) => laboratory.magnified);
  const [followed, setFollowed] = useState<Followed>();
  const shown = useShownBatch(source, count, isOnScreen);
  const { batch } = shown;
  const isRunning = useRun((run) => run.progress.status === 'running');
  const dataset = useRun(datasetOf);
  const hasPairs = useComparesPairs();

  const isStale = !followed || followed.dataset !== dataset;
  if (batch && (isStale || (!isRunning && followed.batch !== batch))) setFollowed({ batch, dataset });
  const magnified = useMemo(
    () => picked ?? (followed && { batch: followed.batch, row: 0 }),
    [picked, followed],
  );

  const image = useProgressive(
    useMemo(() => {
      if (!magnified) return undefined;
      const { row, batch: from } = magnified;
      const length = imageLength(from.size);
      const bytes = from.images.subarray(row * length, (row + 1) * length);
      return { index: from.indices[row]!, size: from.size, bytes };
    }, [magnified]),
  );

  return (
    <section ref={section} className={styles.section} aria-labelledby="laboratory-heading">
      <PanelHead
        name="laboratory"
        heading="h2"
        id="laboratory-heading"
        title={t('laboratory.heading')}
        lead={t('laboratory.lead')}
      />
      {!hasPairs && <p className={prose.text}>{t('laboratory.noPairs')}</p>}
      <PairViewer
        shown={shown}
        source={source}
        count={count}
        pickedRow={batch && magnified ? batch.indices.indexOf(magnified.batch.indices[magnified.row]!) : -1}
        isOnScreen={isOnScreen}
      />
      <Panel
        name="laboratory/magnifier"
        title={t('laboratory.magnifier.title')}
        lead={t('laboratory.magnifier.lead')}
        lookFor={t('laboratory.magnifier.lookFor')}
        className={`${card.sheet} ${styles.card}`}
      >
        {image ? <Magnifier {...image} /> : <Awaited of="laboratory" />}
      </Panel>
    </section>
  );
}
