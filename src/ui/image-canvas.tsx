/**
 * @file Many small pictures that change with a run, on one canvas behind what surrounds them. Each on a
 * canvas of its own would be a layer of its own, and the browser sorts all layers anew at most frames of
 * the page: with a hundred of them that takes longer than all else in a frame. Pictures that stay are
 * StillPictures.
 *
 * What lies on a ground shows its background below the pictures, unless it has a `position`.
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
import { GroundPainter } from './canvas-painter';
import styles from './image-canvas.module.css';
import type { PixelSource } from './pixel-source';

const Painter = createContext<GroundPainter | undefined>(undefined);

/** A `div` on which PlacedPictures are drawn. */
export function PictureGround({ className = '', children, ...attributes }: ComponentProps<'div'>) {
  const { painter, canvas } = useGround();
  return (
    <div className={`${styles.ground} ${className}`} {...attributes}>
      <GroundCanvas ref={canvas} />
      <Painter value={painter}>{children}</Painter>
    </div>
  );
}

interface PlacedPictureProps extends PixelSource {
  className?: string | undefined;
}

/** For assistive technology, its surroundings describe it. */
export function PlacedPicture({ data, height, width, channels, className = '' }: PlacedPictureProps) {
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

/** For those who put pictures past React: the canvas comes first in an element with `position: relative`. */
export function useGround(): { painter: GroundPainter; canvas: RefObject<HTMLCanvasElement | null> } {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [painter] = useState(() => new GroundPainter());
  useEffect(() => painter.attach(canvas.current!), [painter]);
  return { painter, canvas };
}

export function GroundCanvas({ ref }: { ref: RefObject<HTMLCanvasElement | null> }) {
  return <canvas ref={ref} className={styles.canvas} aria-hidden="true" />;
}
