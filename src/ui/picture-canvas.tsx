/**
 * @file A small picture, drawn pixel by pixel and scaled up without smoothing. Where there are dozens,
 * their corners stay square, by a radius no wider than their border: a round corner is a clip, and many
 * clips are much to layer at each frame.
 */
import { useEffect, useRef } from 'react';
import { putPixels, type PixelSource } from './put-pixels';

export interface PictureCanvasProps extends PixelSource {
  /** Read by assistive technology; none for pictures that their surroundings describe. */
  label?: string;
  className?: string | undefined;
}

export function PictureCanvas({ data, height, width, channels, label, className }: PictureCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) putPixels(canvas.current, { data, height, width, channels });
  }, [data, height, width, channels]);
  return (
    <canvas
      ref={canvas}
      width={width}
      height={height}
      className={className}
      style={{ imageRendering: 'pixelated' }}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    />
  );
}
