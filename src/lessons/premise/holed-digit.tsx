/** @file A digit with the outline of the hole that cutout made: black on black would not be seen. */
import type { SampledView } from '../../transforms/sample-views';
import type { FloatImage } from '../../transforms/transform';
import { StillImage } from '../../ui/still-image';
import styles from './holed-digit.module.css';

interface HoledDigitProps {
  image: FloatImage;
  view: SampledView;
  label: string;
}

export function HoledDigit({ image, view, label }: HoledDigitProps) {
  const hole = view.find((transform) => transform.name === 'cutout')?.parameters;
  const fraction = (pixels: number, of: number) => `${(pixels / of) * 100}%`;
  return (
    <span className={styles.frame}>
      <StillImage {...image} label={label} className={styles.digit} />
      {hole && hole.width > 0 && (
        <span
          className={styles.hole}
          style={{
            top: fraction(hole.top, image.height),
            left: fraction(hole.left, image.width),
            height: fraction(hole.height, image.height),
            width: fraction(hole.width, image.width),
          }}
        />
      )}
    </span>
  );
}
