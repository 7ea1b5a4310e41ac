/**
 * @file The paper's diagram: five stations that show what is essential of each together, in the data's way. The
 * details of one unfold beneath it while it is pointed at or has the focus, and stay once it is pressed.
 */
import { useEffect, useRef, type ComponentType, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { MissingFiles } from '../../features/missing-files/missing-files';
import { useRun } from '../../state/run-store';
import { stationNames, useStations, type StationName } from '../../state/station-store';
import { watch } from '../../state/watching';
import { lazyPart } from '../../ui/lazy-part';
import { useOnScreen } from '../../ui/on-screen';
import { Part } from '../../ui/part';
import { Placeholder } from '../../ui/placeholder';
import styles from './diagram.module.css';
import { EncoderFace } from './encoder/encoder-face';
import { ImagesFace } from './images/images-face';
import { LossFace } from './loss/loss-face';
import { ObjectiveFace, ObjectiveStation } from './objective-station';
import { usePointing } from './use-pointing';
import { FlippedForObjective } from './views/flipped-for-objective';
import { ViewsFace } from './views/views-face';
import { WatchedNote } from './watched-note';

interface Station {
  /** Always in sight. */
  Face: ComponentType;
  Details: ComponentType;
}

/** Seen once a station is pointed at: the first images do not wait for their code. */
const ImagesStation = later(async () => (await import('./images/images-station')).ImagesStation);
const ViewsStation = later(async () => (await import('./views/views-station')).ViewsStation);
const EncoderStation = later(async () => (await import('./encoder/encoder-station')).EncoderStation);
const LossStation = later(async () => (await import('./loss/loss-station')).LossStation);

function later(load: () => Promise<ComponentType>): ComponentType {
  return lazyPart(async () => ({ default: await load() }), Placeholder);
}

const NowShown = lazyPart(
  () => import('../../features/run-before/now-shown'),
  () => null,
);

const stations: Readonly<Record<StationName, Station>> = {
  images: { Face: ImagesFace, Details: ImagesStation },
  views: { Face: ViewsFace, Details: ViewsStation },
  encoder: { Face: EncoderFace, Details: EncoderStation },
  objective: { Face: ObjectiveFace, Details: ObjectiveStation },
  loss: { Face: LossFace, Details: LossStation },
};

export function Diagram() {
  const { t } = useTranslation();
  const held = useStations((state) => state.held);
  const diagram = useRef<HTMLDivElement>(null);
  const isOnScreen = useOnScreen(diagram);
  const isRunning = useRun(({ progress }) => progress.status === 'running');
  useEffect(() => (isOnScreen ? watch(['watched']) : undefined), [isOnScreen]);
  return (
    <div ref={diagram} className={styles.diagram}>
      <NowShown />
      <WatchedNote />
      <ol
        className={styles.strip}
        aria-label={t('app.diagram')}
        data-held={held.length}
        data-running={isRunning || undefined}
      >
        {stationNames.map((name, index) => (
          <StationItem key={name} name={name} index={index} isHeld={held.includes(name)} />
        ))}
      </ol>
      <MissingFiles />
      <FlippedForObjective />
    </div>
  );
}

interface StationItemProps {
  name: StationName;
  index: number;
  isHeld: boolean;
}

function StationItem({ name, index, isHeld }: StationItemProps) {
  const isPointed = useStations((state) => state.pointed === name);
  const { Face, Details } = stations[name];
  return (
    <li
      className={styles.station}
      data-station={name}
      style={{ '--index': index } as CSSProperties}
      {...usePointing(name)}
    >
      <Part>
        <Face />
      </Part>
      {(isHeld || isPointed) && (
        <div id={`station-${name}`} className={isHeld ? styles.held : styles.pointed}>
          <Part>
            <Details />
          </Part>
        </div>
      )}
    </li>
  );
}
