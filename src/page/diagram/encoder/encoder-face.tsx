/** @file Station 3 of the strip: the network's shape. Maps shrink from layer to layer and grow in number, down to h; the head makes z of it. */
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { memberNamed } from '../../../config/member';
import { encoders } from '../../../encoders/encoders';
import { heads } from '../../../heads/heads';
import { useRun } from '../../../state/run-store';
import { useObjective } from '../../../state/use-objective';
import { StationFace } from '../station-face';
import styles from './encoder-face.module.css';
import { Representation } from './representation';

export function EncoderFace() {
  const { t } = useTranslation();
  const { usesHead } = useObjective();
  return (
    <StationFace
      name="encoder"
      title={t(usesHead ? 'stations.encoder.title' : 'stations.encoder.alone.title')}
    >
      <Shape usesHead={usesHead} />
      <Representation />
    </StationFace>
  );
}

function Shape({ usesHead }: { usesHead: boolean }) {
  const model = useRun((run) => (run.runConfig ?? run.draft).model);
  const channels = memberNamed(encoders, model.encoder).layers.map((layer) => layer.channels);
  const widths: readonly number[] = usesHead ? memberNamed(heads, model.head.kind).widths(model.head) : [];
  return (
    <div className={styles.shape} data-headless={widths.length === 0 || undefined} aria-hidden="true">
      <div className={styles.layers}>
        {channels.map((_, i) => (
          <span
            key={i}
            className={styles.layer}
            style={{ '--part': 1 - (0.6 * i) / channels.length } as CSSProperties}
          />
        ))}
      </div>
      <span className={styles.representation} />
      {widths.length > 0 && (
        <>
          <div className={styles.head}>
            {widths.slice(0, -1).map((_, i) => (
              <span key={i} className={styles.hidden} />
            ))}
          </div>
          <span className={styles.embedding} />
        </>
      )}
      <Named letter="f" />
      <Named letter="h" size={channels.at(-1)} />
      {widths.length > 0 && (
        <>
          <Named letter="g" />
          <Named letter="z" size={widths.at(-1)} />
        </>
      )}
    </div>
  );
}

function Named({ letter, size }: { letter: string; size?: number | undefined }) {
  return (
    <span className={styles.name}>
      {letter} {size !== undefined && <span className={styles.size}>{size}</span>}
    </span>
  );
}
