/**
 * @file The canvas of a map: keeps its resolution, redraws when something changes, and moves points
 * to where a new layout has them, in a short while or at once for those who want no motion.
 */
import {
  drawMap,
  placeOnPlane,
  placeOnSphere,
  reachOf,
  type Drawing,
  type Placement,
  type Reach,
} from './draw-map';
import { pointAt, pointTowards, type Direction } from './walk';

export interface Scene extends Omit<Drawing, 'extent' | 'placement'> {
  /** Row-major [n, 2] on a plane, [n, 3] where there is a `sphere`. */
  points: Float32Array;
}

interface Move {
  from: Float32Array;
  to: Float32Array;
  fromReach: Reach;
  toReach: Reach;
  start: number;
}

const moveMs = 700;
const pointerReach = 24;

export class MapStage {
  private readonly context: CanvasRenderingContext2D | null;
  private readonly observer: ResizeObserver;
  private readonly calm = matchMedia('(prefers-reduced-motion: reduce)');
  private scene?: Scene;
  private move?: Move;
  private shown: { points: Float32Array; reach: Reach } = { points: new Float32Array(), reach: [1, 1] };
  private placement: Placement = { points: new Float32Array() };
  private frame = 0;

  constructor(private readonly canvas: HTMLCanvasElement) {
    this.context = canvas.getContext('2d');
    this.observer = new ResizeObserver(() => this.requestFrame());
    this.observer.observe(canvas);
  }

  show(scene: Scene): void {
    const before = this.scene;
    this.scene = scene;
    if (before?.points !== scene.points) this.moveTo(scene.points, before?.points.length);
    this.requestFrame();
  }

  dispose(): void {
    this.observer.disconnect();
    cancelAnimationFrame(this.frame);
  }

  /** @param x, y from the canvas's upper left corner, in CSS pixels */
  pointAt(x: number, y: number): number | undefined {
    return pointAt(this.placement.points, x, y, pointerReach);
  }

  /** From no point to the one nearest to the middle. */
  pointTowards(from: number | undefined, direction: Direction): number | undefined {
    const { points } = this.placement;
    if (from !== undefined && from < points.length / 2) return pointTowards(points, from, direction);
    const { clientWidth, clientHeight } = this.canvas;
    return pointAt(points, clientWidth / 2, clientHeight / 2, Infinity);
  }

  private moveTo(points: Float32Array, lengthBefore: number | undefined): void {
    const reach = reachOf(points);
    const isOther = lengthBefore !== points.length || this.shown.points.length !== points.length;
    if (isOther || this.calm.matches) {
      this.move = undefined;
      this.shown = { points, reach };
      return;
    }
    const { points: from, reach: fromReach } = this.shown;
    this.move = { from, to: points, fromReach, toReach: reach, start: performance.now() };
  }

  private requestFrame(): void {
    if (!this.frame) this.frame = requestAnimationFrame((now) => this.draw(now));
  }

  private draw(now: number): void {
    this.frame = 0;
    const { scene, context, canvas } = this;
    const extent = { width: canvas.clientWidth, height: canvas.clientHeight };
    if (!scene || !context || !extent.width || !extent.height) return;
    if (this.move) this.advance(this.move, now);
    const ratio = Math.min(devicePixelRatio, 2);
    const [width, height] = [Math.round(extent.width * ratio), Math.round(extent.height * ratio)];
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const { points, reach } = this.shown;
    this.placement = scene.sphere
      ? placeOnSphere(points, scene.sphere, extent)
      : placeOnPlane(points, reach, extent);
    drawMap(context, { ...scene, extent, placement: this.placement });
    if (this.move) this.requestFrame();
  }

  private advance({ from, to, fromReach, toReach, start }: Move, now: number): void {
    const time = Math.min(Math.max((now - start) / moveMs, 0), 1);
    const fraction = time < 0.5 ? 4 * time ** 3 : 1 - (2 - 2 * time) ** 3 / 2;
    const between = (start: number, end: number) => start + (end - start) * fraction;
    this.shown = {
      points: time < 1 ? from.map((value, i) => between(value, to[i]!)) : to,
      reach: [between(fromReach[0], toReach[0]), between(fromReach[1], toReach[1])],
    };
    if (time === 1) this.move = undefined;
  }
}
