/** @file The colours of cosines from −1 to 1, as a legend. */
import { cosineColour, cssColour } from './cosine-colours';
import styles from './cosine-ramp.module.css';

const colours = [-1, 0, 1].map((cosine) => cssColour(cosineColour(cosine)));

export function CosineRamp() {
  return (
    <div className={styles.scale} aria-hidden="true">
      −1 <span className={styles.ramp} style={{ background: `linear-gradient(90deg, ${colours.join()})` }} />{' '}
      1
    </div>
  );
}
