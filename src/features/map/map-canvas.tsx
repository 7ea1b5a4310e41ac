/**
 * @file The map to look at and to walk on: pointer or arrow keys lead to a point, click or Enter picks
 * it. A sphere is turned by dragging and arrow keys, and walked on with Shift.
 */
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import { Button } from '../../ui/button';
import { isPlainKey } from '../../ui/keys';
import type { Rotation } from './sphere';
import { turned, upright } from './sphere';
import styles from './map.module.css';
import { MapStage, type Scene } from './map-stage';
import { arrowDirections } from './walk';

export interface MapCanvasProps {
  scene: Omit<Scene, 'sphere'>;
  isSphere: boolean;
  label: string;
  /** Id of what says how to use it. */
  describedBy: string;
  onCurrent: (index: number | undefined) => void;
  onPick: (index: number | undefined) => void;
}

/** Radians of one press, and of one pixel of dragging. */
const [turnOfPress, turnOfPixel] = [0.15, 0.008];
/** Pixels by which a pressed pointer may stray and still be a click. */
const clickSlack = 4;

export function MapCanvas({ scene, isSphere, label, describedBy, onCurrent, onPick }: MapCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const stage = useRef<MapStage>(undefined);
  const drag = useRef<{ x: number; y: number; strayed: number }>(undefined);
  const [rotation, setRotation] = useState<Rotation>(upright);

  useEffect(() => {
    const made = new MapStage(canvas.current!);
    stage.current = made;
    return () => made.dispose();
  }, []);
  useEffect(() => {
    stage.current!.show({ ...scene, sphere: isSphere ? rotation : undefined });
  }, [scene, isSphere, rotation]);

  const turn = (right: number, down: number) => setRotation((before) => turned(before, right, down));
  const pointUnder = (event: MouseEvent<HTMLButtonElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return stage.current!.pointAt(event.clientX - box.left, event.clientY - box.top);
  };
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    drag.current = { x: event.clientX, y: event.clientY, strayed: 0 };
    if (isSphere) event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLButtonElement>) => {
    const dragged = drag.current;
    if (!dragged || !event.buttons || !isSphere) {
      onCurrent(pointUnder(event));
      return;
    }
    const [dx, dy] = [event.clientX - dragged.x, event.clientY - dragged.y];
    drag.current = { x: event.clientX, y: event.clientY, strayed: dragged.strayed + Math.hypot(dx, dy) };
    turn(dx * turnOfPixel, dy * turnOfPixel);
    onCurrent(undefined);
  };
  const onClick = (event: MouseEvent<HTMLButtonElement>) => {
    // Of a key press nothing is known but that it means the point that one has walked to.
    if (event.detail === 0) onPick(scene.current);
    else if ((drag.current?.strayed ?? 0) <= clickSlack) onPick(pointUnder(event));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isPlainKey(event)) return;
    const direction = arrowDirections[event.key];
    if (event.key === 'Escape') onPick(undefined);
    if (!direction) return;
    event.preventDefault();
    if (isSphere && !event.shiftKey) turn(direction[0] * turnOfPress, direction[1] * turnOfPress);
    else onCurrent(stage.current!.pointTowards(scene.current, direction));
  };

  return (
    <Button
      variant="bare"
      className={isSphere ? styles.sphere : styles.plane}
      aria-label={label}
      aria-describedby={describedBy}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerLeave={() => onCurrent(undefined)}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <canvas ref={canvas} className={styles.canvas} aria-hidden="true" data-testid="map-canvas" />
    </Button>
  );
}
