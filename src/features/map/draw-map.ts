/**
 * @file Drawing a map on a canvas: images or marks at their points, on a sphere with what lies
 * behind it paler; rings and lines around what is picked. All lengths in CSS pixels.
 */
import type { TestImages } from '../../worker/protocol';
import { classShapes } from '../evidence/class-mark';
import { rotate, type Rotation } from './sphere';

export interface Palette {
  ink: string;
  soft: string;
  line: string;
  ground: string;
  accent: string;
  font: string;
  /** One a shape. */
  classes: readonly string[];
}

export interface Placement {
  /** On screen, row-major [n, 2]. */
  points: Float32Array;
  /** −1 (behind) … 1 (in front), on a sphere. */
  depths?: Float32Array;
}

interface Extent {
  width: number;
  height: number;
}

export interface Drawing {
  extent: Extent;
  placement: Placement;
  palette: Palette;
  /** Class of each point, once revealed. */
  labels?: TestImages['labels'] | undefined;
  classNames: readonly string[];
  /** None until it has been drawn. */
  atlas: Atlas | undefined;
  /** Images at the points instead of marks. */
  withImages: boolean;
  current?: number | undefined;
  picked?: number | undefined;
  neighbours: readonly number[];
  sphere?: Rotation | undefined;
}

/** Images side by side, `tile` pixels each. */
export interface Atlas {
  image: CanvasImageSource;
  tile: number;
  columns: number;
}

const margin = 20;
const enlargedSide = 96;
const shapes = typeof Path2D === 'undefined' ? [] : classShapes.map((path) => new Path2D(path));
const markRadius = 4.5;
const imageSide = 22;

/** How far from the origin a layout goes, right and up. */
export type Reach = readonly [x: number, y: number];

/**
 * In the same scale both ways.
 * @param layout row-major [n, 2] around the origin
 */
export function placeOnPlane(layout: Float32Array, [x, y]: Reach, { width, height }: Extent): Placement {
  const scale = Math.min((width / 2 - margin) / (x || 1), (height / 2 - margin) / (y || 1));
  const points = layout.map((value, i) => (i % 2 ? height / 2 - value * scale : width / 2 + value * scale));
  return { points };
}

/** @param points unit vectors, row-major [n, 3] */
export function placeOnSphere(points: Float32Array, rotation: Rotation, extent: Extent): Placement {
  const seen = rotate(points, rotation);
  const n = points.length / 3;
  const { x, y, radius } = globeOf(extent);
  const placed = new Float32Array(2 * n);
  const depths = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    placed[2 * i] = x + seen[3 * i]! * radius;
    placed[2 * i + 1] = y - seen[3 * i + 1]! * radius;
    depths[i] = seen[3 * i + 2]!;
  }
  return { points: placed, depths };
}

/** The rectangle around the origin that holds every point of a plane. */
export function reachOf(layout: Float32Array): Reach {
  let [x, y] = [0, 0];
  for (let i = 0; i < layout.length; i += 2) {
    x = Math.max(x, Math.abs(layout[i]!));
    y = Math.max(y, Math.abs(layout[i + 1]!));
  }
  return [x, y];
}

/** In the middle. */
function globeOf({ width, height }: Extent): { x: number; y: number; radius: number } {
  return { x: width / 2, y: height / 2, radius: Math.min(width, height) / 2 - margin };
}

export function drawMap(context: CanvasRenderingContext2D, drawing: Drawing): void {
  const { extent, placement, palette, sphere, picked, current, neighbours } = drawing;
  context.clearRect(0, 0, extent.width, extent.height);
  if (sphere) drawGlobe(context, extent, sphere, palette);
  const order = [...Array(placement.points.length / 2).keys()];
  const { depths } = placement;
  if (depths) order.sort((a, b) => depths[a]! - depths[b]!);
  for (const i of order) drawPoint(context, drawing, i);
  context.globalAlpha = 1;
  if (picked !== undefined) {
    for (const neighbour of neighbours) connect(context, drawing, picked, neighbour);
    for (const i of [...neighbours, picked]) drawPoint(context, drawing, i, 1.5);
    context.globalAlpha = 1;
    for (const neighbour of neighbours) ring(context, drawing, neighbour, palette.ink, 2);
    ring(context, drawing, picked, palette.accent, 4);
  }
  if (current !== undefined) {
    drawPoint(context, drawing, current, 1.5);
    context.globalAlpha = 1;
    ring(context, drawing, current, palette.ink, 3);
    drawEnlarged(context, drawing, current);
  }
}

function drawPoint(context: CanvasRenderingContext2D, drawing: Drawing, i: number, growth = 1): void {
  const { placement, palette, labels, withImages } = drawing;
  const [x, y] = [placement.points[2 * i]!, placement.points[2 * i + 1]!];
  const depth = placement.depths ? (placement.depths[i]! + 1) / 2 : 1;
  context.globalAlpha = 0.25 + 0.75 * depth;
  const size = growth * (0.65 + 0.35 * depth);
  const label = labels?.[i];
  const colour = label === undefined ? palette.soft : palette.classes[label % shapes.length]!;
  if (!withImages) {
    drawMark(context, x, y, label ?? 0, colour, palette.ground, markRadius * size);
    return;
  }
  const side = imageSide * size;
  if (label !== undefined) {
    context.fillStyle = colour;
    context.fillRect(x - side / 2 - 2, y - side / 2 - 2, side + 4, side + 4);
  }
  drawImage(context, drawing.atlas, i, x - side / 2, y - side / 2, side);
  if (label !== undefined)
    drawMark(context, x + side / 2, y + side / 2, label, colour, palette.ground, 4 * size);
}

function drawImage(
  context: CanvasRenderingContext2D,
  atlas: Atlas | undefined,
  i: number,
  x: number,
  y: number,
  side: number,
): void {
  if (!atlas) return;
  const { image, tile, columns } = atlas;
  const [column, row] = [i % columns, Math.floor(i / columns)];
  context.imageSmoothingEnabled = false;
  context.drawImage(image, column * tile, row * tile, tile, tile, x, y, side, side);
}

/** Beside its point, on the side where there is room, with its class once revealed. */
function drawEnlarged(context: CanvasRenderingContext2D, drawing: Drawing, i: number): void {
  const { placement, palette, labels, classNames, extent, atlas } = drawing;
  const [x, y] = [placement.points[2 * i]!, placement.points[2 * i + 1]!];
  const label = labels?.[i];
  const height = enlargedSide + (label === undefined ? 0 : 24);
  const left = x < extent.width / 2 ? x + 18 : x - 18 - enlargedSide;
  const top = Math.min(Math.max(y - height / 2, 6), extent.height - height - 6);
  context.fillStyle = palette.ground;
  context.strokeStyle = palette.ink;
  context.lineWidth = 2;
  context.beginPath();
  context.roundRect(left - 4, top - 4, enlargedSide + 8, height + 8, 8);
  context.fill();
  context.stroke();
  drawImage(context, atlas, i, left, top, enlargedSide);
  if (label === undefined) return;
  const middle = top + enlargedSide + 14;
  drawMark(context, left + 10, middle, label, palette.classes[label % shapes.length]!, palette.ground, 6);
  context.fillStyle = palette.ink;
  context.font = `600 14px ${palette.font}`;
  context.textBaseline = 'middle';
  context.fillText(classNames[label]!, left + 24, middle, enlargedSide - 24);
}

function drawMark(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  label: number,
  colour: string,
  edge: string,
  radius: number,
): void {
  context.save();
  context.translate(x, y);
  context.scale(radius, radius);
  const shape = shapes[label % shapes.length]!;
  context.lineWidth = 1.5 / radius;
  context.strokeStyle = edge;
  context.stroke(shape);
  context.fillStyle = colour;
  context.fill(shape, 'evenodd');
  context.restore();
}

function ring(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  i: number,
  colour: string,
  width: number,
): void {
  const { points } = drawing.placement;
  const radius = drawing.withImages ? imageSide * 1.15 : markRadius * 2.3;
  context.beginPath();
  context.arc(points[2 * i]!, points[2 * i + 1]!, radius, 0, 2 * Math.PI);
  context.lineWidth = width + 2;
  context.strokeStyle = drawing.palette.ground;
  context.stroke();
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.stroke();
}

function connect(context: CanvasRenderingContext2D, drawing: Drawing, from: number, to: number): void {
  const { points } = drawing.placement;
  context.beginPath();
  context.moveTo(points[2 * from]!, points[2 * from + 1]!);
  context.lineTo(points[2 * to]!, points[2 * to + 1]!);
  context.lineWidth = 1.5;
  context.strokeStyle = drawing.palette.ink;
  context.stroke();
}

/** Outline, and the equator and two meridians of the turned sphere, solid in front and faint behind. */
function drawGlobe(
  context: CanvasRenderingContext2D,
  extent: Extent,
  rotation: Rotation,
  palette: Palette,
): void {
  const { x, y, radius } = globeOf(extent);
  context.globalAlpha = 1;
  context.strokeStyle = palette.line;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
  context.lineWidth = 1;
  for (const circle of greatCircles) {
    const seen = rotate(circle, rotation);
    for (let i = 0; i + 3 < seen.length; i += 3) {
      context.globalAlpha = seen[i + 2]! > 0 ? 1 : 0.35;
      context.beginPath();
      context.moveTo(x + seen[i]! * radius, y - seen[i + 1]! * radius);
      context.lineTo(x + seen[i + 3]! * radius, y - seen[i + 4]! * radius);
      context.stroke();
    }
  }
}

const greatCircles = [0, 1, 2].map((axis) =>
  Array.from({ length: 49 }, (_, i) => {
    const angle = (2 * Math.PI * i) / 48;
    const point = [0, 0, 0];
    point[(axis + 1) % 3] = Math.cos(angle);
    point[(axis + 2) % 3] = Math.sin(angle);
    return point;
  }).flat(),
);
