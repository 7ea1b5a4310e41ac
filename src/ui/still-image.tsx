/**
 * @file A small picture that stays as it is, scaled up without smoothing. Unlike a canvas, which the
 * browser layers at each frame of the page, it costs a frame nothing; those that change with a run
 * are PlacedPictures.
 */
import { useMemo } from 'react';
import { bitmapAddress } from './bitmap-address';
import type { PixelSource } from './pixel-source';

export interface StillPictureProps extends PixelSource {
  /** Read by assistive technology; none for pictures that their surroundings describe. */
  label?: string;
  className?: string | undefined;
}

export function StillPicture({ data, height, width, channels, label = '', className }: StillPictureProps) {
  const address = useMemo(
    () => bitmapAddress({ data, height, width, channels }),
    [data, height, width, channels],
  );
  return <img src={address} alt={label} className={className} style={{ imageRendering: 'pixelated' }} />;
}
