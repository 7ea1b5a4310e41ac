/** @file The image card, drawn on a canvas of its own from what the page has already: nothing is asked of the network. */
import { canvasColours } from '../../ui/canvas-colours';
import { canvasPng } from '../../ui/canvas-png';
import { toImage, type PixelSource } from '../../ui/pixel-source';
import { axisFormat, axisTicks, valueAxis } from '../../ui/value-axis';
import type { Card } from './card-content';
import type { Pair } from './card-pairs';
import { textLines } from './text-lines';

/** In pixels, as other sites show a link's image. */
const cardSize = { width: 1200, height: 630 };

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const facts: Box = { left: 52, top: 44, width: 548, height: 552 };
const curve: Box = { left: 640, top: 44, width: 508, height: 292 };
const pairsBox: Box = { left: 640, top: 356, width: 508, height: 230 };

type Brush = CanvasRenderingContext2D;
type Colours = ReturnType<typeof readColours>;

function readColours() {
  return canvasColours({
    ground: 'var(--ground)',
    card: 'var(--card)',
    ink: 'var(--ink)',
    soft: 'var(--ink-soft)',
    line: 'var(--line)',
    accent: 'var(--accent)',
    accentSoft: 'var(--accent-soft)',
    first: 'var(--view-1)',
    second: 'var(--view-2)',
  });
}

/** @returns a PNG */
export function drawCard(card: Card, pairs: readonly Pair[]): Promise<Blob> {
  const canvas = Object.assign(document.createElement('canvas'), cardSize);
  const brush = canvas.getContext('2d')!;
  const colours = readColours();
  brush.fillStyle = colours.ground;
  brush.fillRect(0, 0, cardSize.width, cardSize.height);
  brush.fillStyle = colours.accent;
  brush.fillRect(0, 0, cardSize.width, 10);
  drawFacts(brush, colours, card);
  drawCurve(brush, colours, card.curve);
  drawPairs(brush, colours, card.pairs, pairs);
  return canvasPng(canvas);
}

interface Writing {
  size: number;
  colour: string;
  weight?: number;
  align?: CanvasTextAlign;
  /** Wider text becomes smaller. */
  width?: number;
}

/** @param y of the baseline */
function write(brush: Brush, font: string, text: string, x: number, y: number, writing: Writing): void {
  const { size, colour, weight = 400, align = 'left', width = Infinity } = writing;
  brush.font = `${weight} ${size}px ${font}`;
  const scale = Math.min(1, width / brush.measureText(text).width);
  brush.font = `${weight} ${size * scale}px ${font}`;
  brush.fillStyle = colour;
  brush.textAlign = align;
  brush.fillText(text, x, y);
}

function drawFacts(brush: Brush, colours: Colours, card: Card): void {
  const { font, ink, soft, accent, accentSoft } = colours;
  const { left, width } = facts;
  const labelWidth = 176;
  write(brush, font, card.title, left, 74, { size: 24, weight: 700, colour: accent, width });
  write(brush, font, card.headline, left, 128, { size: 46, weight: 750, colour: ink, width });
  write(brush, font, card.tagline, left, 164, { size: 21, colour: soft, width });
  let y = 202;
  for (const { label, value } of card.facts) {
    write(brush, font, label, left, y, { size: 18, colour: soft, width: labelWidth - 12 });
    const writing = { size: 20, weight: 600, colour: ink, width: width - labelWidth };
    brush.font = `${writing.weight} ${writing.size}px ${font}`;
    textLines(value, writing.width, (text) => brush.measureText(text).width).forEach((line, i) => {
      y += i === 0 ? 0 : 25;
      write(brush, font, line, left + labelWidth, y, writing);
    });
    y += 32;
  }
  y = Math.max(352, y + 10);
  if (card.scores) {
    const { columns, rows } = card.scores;
    const columnWidth = 172;
    const right = (column: number) => left + width - 12 - columnWidth * (columns.length - 1 - column);
    columns.forEach((text, column) =>
      write(brush, font, text, right(column), y, {
        size: 18,
        colour: soft,
        align: 'right',
        width: columnWidth - 16,
      }),
    );
    rows.forEach(({ label, cells, isOfRun }, row) => {
      const top = y + 12 + 44 * row;
      if (isOfRun) fillRounded(brush, accentSoft, { left, top, width, height: 42 });
      const weight = isOfRun ? 700 : 400;
      const colour = isOfRun ? ink : soft;
      const labelRoom = width - 2 * columnWidth - 20;
      write(brush, font, label, left + 12, top + 28, { size: 20, weight, colour, width: labelRoom });
      cells.forEach((text, column) =>
        write(brush, font, text, right(column), top + 28, {
          size: 21,
          weight,
          colour,
          align: 'right',
          width: columnWidth - 24,
        }),
      );
    });
    y += 12 + 44 * rows.length + 26;
  }
  drawNotes(brush, colours, card.notes, y);
}

const noteSize = 18;

/** What does not fit below one another is written smaller. */
function drawNotes(brush: Brush, { font, ink }: Colours, notes: readonly string[], top: number): void {
  const { left, width } = facts;
  const room = facts.top + facts.height - top;
  for (let size = noteSize; ; size--) {
    brush.font = `400 ${size}px ${font}`;
    const lines = notes.flatMap((note) => textLines(note, width, (text) => brush.measureText(text).width));
    const height = 1.4 * size;
    if ((lines.length - 1) * height > room && size > noteSize / 2) continue;
    lines.forEach((line, i) => write(brush, font, line, left, top + i * height, { size, colour: ink }));
    return;
  }
}

function drawCurve(
  brush: Brush,
  colours: Colours,
  { title, points, last, lastStep, stepWord }: Card['curve'],
): void {
  const { font, ink, soft, line, accent } = colours;
  const { left, top, width, height } = curve;
  drawSheet(brush, colours, curve);
  write(brush, font, title, left + 20, top + 34, { size: 20, weight: 700, colour: ink });
  if (points.length === 0) {
    const [x, y] = [left + width / 2, top + height / 2 + 12];
    write(brush, font, last, x, y, { size: 20, colour: soft, align: 'center', width: width - 40 });
    return;
  }
  write(brush, font, last, left + width - 20, top + 34, {
    size: 18,
    colour: soft,
    align: 'right',
    width: 290,
  });
  const plot = { left: left + 66, top: top + 58, width: width - 96, height: height - 98 };
  const axis = valueAxis(points.map(({ y }) => y));
  const xOf = (step: number) => plot.left + (plot.width * step) / lastStep;
  const yOf = (value: number) => plot.top + (plot.height * (axis.high - value)) / (axis.high - axis.low);
  const format = axisFormat(axis);
  brush.lineWidth = 1;
  brush.strokeStyle = line;
  for (const tick of axisTicks(axis)) {
    brush.beginPath();
    brush.moveTo(plot.left, yOf(tick));
    brush.lineTo(plot.left + plot.width, yOf(tick));
    brush.stroke();
    write(brush, font, format(tick), plot.left - 10, yOf(tick) + 5, {
      size: 15,
      colour: soft,
      align: 'right',
    });
  }
  const below = plot.top + plot.height + 26;
  write(brush, font, `${stepWord} 0`, plot.left, below, { size: 15, colour: soft });
  write(brush, font, String(lastStep), plot.left + plot.width, below, {
    size: 15,
    colour: soft,
    align: 'right',
  });
  brush.strokeStyle = accent;
  brush.lineWidth = 3.5;
  brush.lineJoin = 'round';
  brush.lineCap = 'round';
  brush.beginPath();
  const drawn = points.filter(({ y }) => Number.isFinite(y));
  for (const { x, y } of drawn) brush.lineTo(xOf(x), yOf(y));
  // Of one point there is no line to be seen.
  if (drawn.length === 1) brush.lineTo(xOf(drawn[0]!.x), yOf(drawn[0]!.y));
  brush.stroke();
}

function drawPairs(brush: Brush, colours: Colours, caption: string, pairs: readonly Pair[]): void {
  if (pairs.length === 0) return;
  const { font, ink, first, second } = colours;
  const { left, top, width } = pairsBox;
  drawSheet(brush, colours, pairsBox);
  write(brush, font, caption, left + 20, top + 34, { size: 18, weight: 600, colour: ink, width: width - 40 });
  const size = 78;
  const gap = (width - 40 - size * pairs.length) / Math.max(pairs.length - 1, 4);
  pairs.forEach(([above, below], i) => {
    const at = left + 20 + i * (size + gap);
    drawImage(brush, above, at, top + 50, size, first);
    drawImage(brush, below, at, top + 50 + size + 8, size, second);
  });
}

function drawImage(
  brush: Brush,
  source: PixelSource,
  left: number,
  top: number,
  size: number,
  edge: string,
): void {
  const { width, height } = source;
  const sheet = Object.assign(document.createElement('canvas'), { width, height });
  sheet.getContext('2d')!.putImageData(toImage(source), 0, 0);
  brush.imageSmoothingEnabled = false;
  brush.drawImage(sheet, left, top, size, size);
  brush.strokeStyle = edge;
  brush.lineWidth = 3;
  brush.strokeRect(left - 1.5, top - 1.5, size + 3, size + 3);
}

function drawSheet(brush: Brush, { card, line }: Colours, box: Box): void {
  fillRounded(brush, card, box);
  brush.strokeStyle = line;
  brush.lineWidth = 1.5;
  brush.stroke();
}

/** Leaves the path as the brush's own. */
function fillRounded(brush: Brush, colour: string, { left, top, width, height }: Box): void {
  brush.beginPath();
  brush.roundRect(left, top, width, height, 14);
  brush.fillStyle = colour;
  brush.fill();
}
