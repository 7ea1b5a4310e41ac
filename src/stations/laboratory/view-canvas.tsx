/** @file One view, painted from its picture's bytes and its sampled parameters as the page finds the time. */
import { useEffect, useRef } from 'react';
import { applyView, pictureFromBytes } from '../../augment/apply-views';
import type { SampledView } from '../../augment/sample-views';
import { pictureLength, type PictureSize } from '../../datasets/dataset';
import { putPixels } from '../../ui/put-pixels';
import { paintQueue } from './paint-queue';

interface ViewCanvasProps {
  /** u8 [n, height, width, channels]. */
  images: Uint8Array;
  /** Where the view's picture begins in them. */
  start: number;
  size: PictureSize;
  view: SampledView;
  /** Whether anybody sees it. */
  isOnScreen: boolean;
}

export function ViewCanvas({ images, start, size, view, isOnScreen }: ViewCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (!target || !isOnScreen) return;
    paintQueue.add(target, () => {
      const bytes = images.subarray(start, start + pictureLength(size));
      putPixels(target, applyView(pictureFromBytes(bytes, size), view));
    });
  }, [images, start, size, view, isOnScreen]);
  useEffect(() => {
    const target = canvas.current!;
    return () => paintQueue.remove(target);
  }, []);
  return <canvas ref={canvas} width={size.width} height={size.height} aria-hidden="true" />;
}
