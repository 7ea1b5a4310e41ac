/**
 * @file A small image that stays as it is, scaled up without smoothing unless told. Unlike a canvas, which the
 * browser layers at each frame of the page, it costs a frame nothing; those that change with a run
 * are PlacedImages.
 */
import { useMemo } from 'react';
import { bitmapAddress } from './bitmap-address';
import { imageIsThere } from './first-image';
import type { PixelSource } from './pixel-source';

export interface StillImageProps extends PixelSource {
  /** Read by assistive technology; none for images that what surrounds them describes. */
  label?: string;
  className?: string | undefined;
  /** Whether it is scaled as a photo is, for who is to see what it shows rather than its pixels. */
  isPhoto?: boolean;
}

export function StillImage(props: StillImageProps) {
  const { data, height, width, channels, label = '', className, isPhoto = false } = props;
  const address = useMemo(
    () => bitmapAddress({ data, height, width, channels }),
    [data, height, width, channels],
  );
  const style = isPhoto ? undefined : ({ imageRendering: 'pixelated' } as const);
  return <img src={address} alt={label} className={className} style={style} onLoad={imageIsThere} />;
}
