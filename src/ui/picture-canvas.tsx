/** @file A small picture, drawn pixel by pixel and scaled up without smoothing. */
import { useEffect, useRef } from 'react';

export interface PictureCanvasProps {
  /** Bytes 0–255 or f32 0–1, [height, width, channels], channels 1 or 3. */
  data: Uint8Array | Float32Array;
  height: number;
  width: number;
  channels: number;
  /** Read by assistive technology; none for pictures that their surroundings describe. */
  label?: string;
  className?: string | undefined;
}

export function PictureCanvas({ data, height, width, channels, label, className }: PictureCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const image = context.createImageData(width, height);
    const scale = data instanceof Float32Array ? 255 : 1;
    for (let pixel = 0; pixel < width * height; pixel++) {
      for (let c = 0; c < 3; c++) {
        image.data[pixel * 4 + c] = data[pixel * channels + (channels === 3 ? c : 0)]! * scale;
      }
      image.data[pixel * 4 + 3] = 255;
    }
    context.putImageData(image, 0, 0);
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
