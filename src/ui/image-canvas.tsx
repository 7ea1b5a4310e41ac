/**
 * @file Many small images that change with a run, on one canvas behind what surrounds them. Each on a
 * canvas of its own would be a layer of its own, and the browser sorts all layers anew at most frames of
 * the page: with a hundred of them that takes longer than all else in a frame. Images that stay are
 * StillImages.
 *
 * What lies in front shows its background below the images, unless it has a `position`.
 */
import {
  createContext,
  useContext,
  useEffect,
  useRef,
  useState,
  type ComponentProps,
  type RefObject,
} from 'react';
import { CanvasPainter } from './canvas-painter';
import styles from './image-canvas.module.css';
import type { PixelSource } from './pixel-source';

const Painter = createContext<CanvasPainter | undefined>(undefined);

/** A `div` on which PlacedImages are drawn. */
export function ImageCanvas({ className = '', children, ...attributes }: ComponentProps<'div'>) {
  const { painter, canvas } = useImageCanvas();
  return (
    <div className={`${styles.frame} ${className}`} {...attributes}>
      <PaintedCanvas ref={canvas} />
      <Painter value={painter}>{children}</Painter>
    </div>
  );
}

interface PlacedImageProps extends PixelSource {
  className?: string | undefined;
}

/** For assistive technology it is described by what surrounds it. */
export function PlacedImage({ data, height, width, channels, className = '' }: PlacedImageProps) {
  const painter = useContext(Painter);
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (place.current) painter?.put(place.current, { data, height, width, channels });
  }, [painter, data, height, width, channels]);
  useEffect(() => {
    const element = place.current;
    return () => {
      if (element) painter?.remove(element);
    };
  }, [painter]);
  return <span ref={place} className={`${styles.place} ${className}`} aria-hidden="true" />;
}

/** For those who put images past React: the canvas comes first in an element with `position: relative`. */
export function useImageCanvas(): { painter: CanvasPainter; canvas: RefObject<HTMLCanvasElement | null> } {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [painter] = useState(() => new CanvasPainter());
  useEffect(() => painter.attach(canvas.current!), [painter]);
  return { painter, canvas };
}

export function PaintedCanvas({ ref }: { ref: RefObject<HTMLCanvasElement | null> }) {
  return <canvas ref={ref} className={styles.canvas} aria-hidden="true" />;
}
