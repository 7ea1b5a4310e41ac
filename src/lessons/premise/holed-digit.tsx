/** @file A digit with the outline of the hole that cutout made: black on black would not be seen. */
import type { SampledView } from '../../transforms/sample-views';
import type { Picture } from '../../transforms/transform';
import { StillPicture } from '../../ui/still-image';
import styles from './holed-digit.module.css';

interface HoledDigitProps {
  picture: Picture;
  view: SampledView;
  label: string;
}

export function HoledDigit({ picture, view, label }: HoledDigitProps) {
  const hole = view.find((transform) => transform.name === 'cutout')?.parameters;
  const share = (pixels: number, of: number) => `${(pixels / of) * 100}%`;
  return (
    <span className={styles.frame}>
      <StillPicture {...picture} label={label} className={styles.digit} />
      {hole && hole.width > 0 && (
        <span
          className={styles.hole}
          style={{
            top: share(hole.top, picture.height),
            left: share(hole.left, picture.width),
            height: share(hole.height, picture.height),
            width: share(hole.width, picture.width),
          }}
        />
      )}
    </span>
  );
}
