/**
 * @file The map: test images where their representations h or embeddings z lie, in a plane (PCA,
 * UMAP) or, for z of three dimensions, on the unit sphere itself. Coloured by class only once labels
 * are revealed; the picked image's nearest neighbours are marked, by the cosine of the full vectors.
 */
import { useEffect, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { nearestByCosine, type Neighbour } from '../../evaluate/neighbours';
import { useClassNames } from '../../state/class-names';
import { useLabelsRevealed } from '../../state/labels-store';
import { useRun } from '../../state/run-store';
import { useObjective } from '../../state/use-objective';
import { useTestImages } from '../../state/test-images';
import { Button } from '../../ui/button';
import { FailedPart } from '../../ui/part';
import { ProgressBar } from '../../ui/progress-bar';
import prose from '../../ui/prose.module.css';
import { RadioGroup } from '../../ui/radio-group';
import { Explained } from '../../ui/term';
import { Term } from '../../ui/terms/term';
import { useIsTouched } from '../../ui/use-is-touched';
import { cancelFrame, enqueueFrame } from '../../ui/frame-queue';
import type { TestImages } from '../../worker/protocol';
import { ClassLegend } from '../evidence/class-mark';
import { AwaitedImages } from '../evidence/awaited-images';
import panel from '../evidence/panel.module.css';
import { RevealLabels } from '../evidence/reveal-labels';
import { EvidencePanel } from '../evidence/evidence-panel';
import { useAwaited } from '../evidence/use-awaited';
import { drawAtlas } from './atlas';
import type { Atlas } from './draw-map';
import { MapCanvas } from './map-canvas';
import styles from './map.module.css';
import { PickedImage } from './picked-image';
import { RunSlider } from './run-slider';
import { closeMap, mapDrawings, mapSpaces, openMap, shownLayout, useMap, viewOf, viewsOf } from './store';
import { usePalette } from './use-palette';
import './words';

const shownNeighbours = 8;

export default function MapPanel() {
  const { t } = useTranslation();
  const seed = useRun((run) => (run.runConfig ?? run.draft).seed);
  useEffect(() => {
    openMap(seed);
    return closeMap;
  }, [seed]);
  const { usesHead } = useObjective();
  const space = useMap((map) => map.space);
  const view = useMap(viewOf);
  const views = useMap(viewsOf);
  const images = useTestImages((test) => test.images);
  const points = useMap((map) => shownLayout(map)?.points);
  const hasFailed = useMap((map) => map.hasFailed);
  const drawing = useMap((map) => map.drawing);
  const awaited = useAwaited('map');
  return (
    <EvidencePanel
      name="map"
      lead={t('map.lead')}
      lookFor={t('map.lookFor')}
      className={panel.panel}
      data-testid="map-panel"
    >
      <div className={styles.toolbar}>
        {usesHead && (
          <RadioGroup
            look="joined"
            label={t('map.space')}
            options={mapSpaces.map((value) => ({ value, text: t(`map.spaces.${value}`) }))}
            value={space}
            onChange={(value) => act('choose-map-space', value)}
          />
        )}
        <RadioGroup
          look="joined"
          label={t('map.view')}
          options={views.map((value) => ({ value, text: t(`map.views.${value}`) }))}
          value={view}
          onChange={(value) => act('choose-map-view', value)}
        />
        <RadioGroup
          look="joined"
          label={t('map.drawing')}
          options={mapDrawings.map((value) => ({ value, text: t(`map.drawings.${value}`) }))}
          value={drawing}
          onChange={(value) => act('draw-map-as', value)}
        />
        <RevealLabels />
      </div>
      <UmapWork />
      {hasFailed && <FailedPart text={t('map.failed')} onRetry={() => openMap(seed)} />}
      {images && points ? (
        <LaidOutMap images={images} points={points} withImages={drawing === 'images'} />
      ) : (
        <AwaitedImages text={awaited} />
      )}
      <ViewHelp />
    </EvidencePanel>
  );
}

function UmapWork() {
  const { t } = useTranslation();
  const view = useMap(viewOf);
  const fraction = useMap((map) => map.umapFraction);
  const isStopped = useMap((map) => map.isUmapStopped);
  if (view !== 'umap') return null;
  const isAtWork = fraction !== undefined;
  return (
    <div
      className={styles.work}
      data-testid="umap-work"
      data-state={isAtWork ? 'running' : isStopped ? 'stopped' : 'done'}
    >
      <div className={styles.bar}>
        <ProgressBar fraction={fraction ?? (isStopped ? 0 : 1)} label={t('map.umapProgress')} />
      </div>
      <span className={`${prose.small} ${styles.workText}`}>
        {isAtWork
          ? t('map.umapRunning', { percent: Math.round(fraction * 100) })
          : t(isStopped ? 'map.umapStopped' : 'map.umapDone')}
      </span>
      <Button onClick={() => act(isAtWork ? 'stop-umap' : 'run-umap-again')}>
        {t(isAtWork ? 'map.stop' : 'map.again')}
      </Button>
    </div>
  );
}

function ViewHelp() {
  const { t } = useTranslation();
  const view = useMap(viewOf);
  const { usesHead } = useObjective();
  const wantsThree = useMap((map) => usesHead && map.space === 'z' && !viewsOf(map).includes('sphere'));
  return (
    <p className={prose.small}>
      <Explained text={t(`map.views.${view}`)} explanation={t(`map.viewHelp.${view}`)} /> ·{' '}
      <Term of="representation" /> ·{' '}
      {usesHead && (
        <>
          <Term of="embedding" /> ·{' '}
        </>
      )}
      <Term of="cosine" />
      {wantsThree && <> · {t('map.sphereHint')}</>}
    </p>
  );
}

interface LaidOutMapProps {
  images: TestImages;
  /** Row-major [n, 2], or [n, 3] on the sphere. */
  points: Float32Array;
  withImages: boolean;
}

function LaidOutMap({ images, points, withImages }: LaidOutMapProps) {
  const { t } = useTranslation();
  const isTouched = useIsTouched();
  const hint = useId();
  const palette = usePalette();
  const isRevealed = useLabelsRevealed();
  const rows = useMap((map) => map.snapshot?.[map.space]);
  const step = useMap((map) => shownLayout(map)?.step) ?? 0;
  const rowsStep = useMap((map) => map.snapshot?.step) ?? 0;
  const isSphere = points.length === 3 * images.count;
  const [current, setCurrent] = useState<number>();
  const picked = useMap((map) => map.picked);
  const atlas = useAtlas(images);
  const labels = isRevealed ? images.labels : undefined;
  const classNames = useClassNames(images.classNames);
  const neighbours = useMemo(
    () => (rows && picked !== undefined ? nearestTo(rows, images.count, picked) : []),
    [rows, images.count, picked],
  );
  const scene = useMemo(
    () =>
      palette && {
        points,
        palette,
        labels,
        classNames,
        atlas,
        withImages: withImages && atlas !== undefined,
        current,
        picked,
        neighbours: neighbours.map(({ index }) => index),
      },
    [points, palette, labels, classNames, atlas, withImages, current, picked, neighbours],
  );
  const nameOf = (index: number) => {
    const name = t('map.image', { index: index + 1 });
    return labels ? `${name}, ${classNames[labels[index]!]}` : name;
  };
  return (
    <div className={styles.body}>
      <div className={styles.frame}>
        {scene && (
          <MapCanvas
            scene={scene}
            isSphere={isSphere}
            label={t('map.label', { count: images.count, step })}
            describedBy={hint}
            onCurrent={setCurrent}
            onPick={pick}
          />
        )}
        <p className={styles.step} data-testid="map-step" data-step={step}>
          {step === 0 ? t('map.untrained') : t('map.step', { step })}
        </p>
        <p className={styles.readout} role="status" data-testid="map-readout">
          {current === undefined ? '' : nameOf(current)}
        </p>
        <p className={prose.small} id={hint}>
          {t(`map.${isSphere ? 'sphereKeys' : 'keys'}${isTouched ? 'Touch' : ''}`)}
        </p>
      </div>
      <RunSlider />
      <div className={styles.side}>
        <PickedImage
          testImages={images}
          picked={picked}
          neighbours={neighbours}
          step={rowsStep}
          nameOf={nameOf}
          onPick={pick}
        />
        {isRevealed && <ClassLegend classNames={classNames} />}
      </div>
    </div>
  );
}

/** Drawn after the map itself, which at first shows dots. */
function useAtlas(images: TestImages): Atlas | undefined {
  const [atlas, setAtlas] = useState<Atlas>();
  useEffect(() => {
    const draw = () => setAtlas(drawAtlas(images));
    enqueueFrame(draw);
    return () => cancelFrame(draw);
  }, [images]);
  return atlas;
}

function pick(index: number | undefined): void {
  if (index === undefined) act('unpick-map-image');
  else act('pick-map-image', index);
}

function nearestTo(rows: Float32Array, count: number, index: number): Neighbour[] {
  const d = rows.length / count;
  return nearestByCosine(rows, rows.subarray(index * d, (index + 1) * d), shownNeighbours, index);
}
