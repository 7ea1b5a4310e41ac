/**
 * @file A student's run on a card for the class board: one line of JSON of at most 600 bytes, all ASCII, as a QR code
 * holds it and as a small file. What is read was written by anyone: a text is a whole card, or an error of our own.
 */
import { mean } from 'd3-array';
import { z } from 'zod/mini';
import '../config/errors/known-card-errors';
import { PlaygroundError } from '../config/playground-error';

export const maxCardBytes = 600;
/** In units of UTF-16. */
export const maxStudentName = 20;
export const maxPredictions = 6;
const maxSettings = 120;
/** Points that a curve is thinned to, the first that fit; more nobody can tell apart on the board. */
const curveLengths = [32, 28, 24, 20, 16, 12, 8];
const fewer = [...curveLengths, 6, 4, 2, 0];
const maxCurvePoints = curveLengths[0]!;
const kind = 'simclr-card';
const version = 1;

/** Accuracies in percent, all of one evaluation. */
export interface CardScores {
  step: number;
  testImages: number;
  knn: number | null;
  untrainedKnn: number | null;
  /** Linear probes come at a pause and at the end. */
  probe: number | null;
  untrainedProbe: number | null;
  /** Rounds of the game that the network won, and of how many. */
  quiz: number | null;
  quizRounds: number;
}

/** What a student has answered to a question of a lesson, and what the run came to; both as its options' values. */
export interface Prediction {
  /** Its name within the lesson. */
  question: string;
  answer: string;
  /** Null where the run could not tell. */
  found: string | null;
}

export interface ClassCard {
  /** As the student typed it, cleaned (`cleanStudentName`). */
  student: string;
  /** By its name in the address; empty outside of lessons. */
  lesson: string;
  /** The query of a link to the run's settings; empty where it did not fit. */
  settings: string;
  /** The loss, in its objective's unit; x in steps, rising. */
  curve: readonly { x: number; y: number }[];
  /** Null before the run is judged, and of images without labels. */
  scores: CardScores | null;
  predictions: readonly Prediction[];
}

const whole = (most: number) => z.int().check(z.minimum(0), z.maximum(most));
const percent = z.nullable(z.number().check(z.minimum(0), z.maximum(100)));
const word = (most: number) => z.string().check(z.maxLength(most), z.regex(/^[a-z0-9-]+$/));
const maxStep = 1e8;
const maxLoss = 1e6;

const parts = {
  kind: z.literal(kind),
  version: z.literal(version),
  student: z
    .string()
    .check(z.minLength(1), z.maxLength(maxStudentName))
    .check(z.refine((name) => name === cleanStudentName(name))),
  lesson: z.union([z.literal(''), word(16)]),
  settings: z.string().check(z.maxLength(maxSettings), z.regex(/^[\w.=&%+,-]*$/)),
  /** x, y, x, y, … */
  curve: z.array(z.number()).check(
    z.maxLength(2 * maxCurvePoints),
    z.refine((numbers) => isCurve(numbers)),
  ),
  scores: z.nullable(
    z.tuple([whole(maxStep), whole(1e6), percent, percent, percent, percent, percent, whole(1e6)]),
  ),
  predictions: z
    .array(z.tuple([word(20), word(14), z.nullable(word(14))]))
    .check(z.maxLength(maxPredictions)),
} as const;

const partNames = Object.keys(parts) as (keyof typeof parts)[];

/**
 * As short as it has to be: the curve is thinned, and where that is not enough the settings stay away.
 * @param card its curve as long as it likes; what is no finite number there is left out
 * @returns ASCII, `maxCardBytes` at most
 */
export function writeCard(card: ClassCard): string {
  const bare = { ...card, settings: '' };
  const whole = parts.settings.safeParse(card.settings).success ? card : bare;
  const ways = [
    ...curveLengths.map((points) => [whole, points] as const),
    ...fewer.map((points) => [bare, points] as const),
  ];
  for (const [content, points] of ways) {
    const text = withCurve(content, points);
    if (text.length <= maxCardBytes) return text;
  }
  throw new RangeError('A card without settings and curve fits, as its parts are bounded.');
}

function withCurve(card: ClassCard, points: number): string {
  const { scores } = card;
  const values = [
    kind,
    version,
    card.student,
    card.lesson,
    card.settings,
    thinned(card.curve, points).flatMap(({ x, y }) => [x, y]),
    scores && [
      scores.step,
      scores.testImages,
      ...[scores.knn, scores.untrainedKnn, scores.probe, scores.untrainedProbe, scores.quiz].map(
        (value) => value && round(value, 3),
      ),
      scores.quizRounds,
    ],
    card.predictions.map(({ question, answer, found }) => [question, answer, found]),
  ];
  // Scanners do not agree on how bytes beyond ASCII are to be read.
  return JSON.stringify(values).replaceAll(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * @param file what it came from, as a sentence names it
 * @throws PlaygroundError `card-unknown`, `card-too-large`, `card-version`, `card-damaged`
 */
export function readCard(text: string, file: string): ClassCard {
  if (text.length > maxCardBytes) {
    throw text.slice(0, 100).includes(kind)
      ? new PlaygroundError('card-too-large', { file, most: maxCardBytes })
      : new PlaygroundError('card-unknown', { file });
  }
  const values = valuesOf(text, file);
  if (values[1] !== version) throw new PlaygroundError('card-version', { file });
  const read = <Name extends keyof typeof parts>(name: Name): z.output<(typeof parts)[Name]> => {
    const { data, success } = parts[name].safeParse(values[partNames.indexOf(name)]);
    if (!success) throw new PlaygroundError('card-damaged', { file, part: name });
    return data as z.output<(typeof parts)[Name]>;
  };
  const numbers = read('curve');
  const scores = read('scores');
  return {
    student: read('student'),
    lesson: read('lesson'),
    settings: read('settings'),
    curve: numbers.flatMap((x, i) => (i % 2 === 0 ? { x, y: numbers[i + 1]! } : [])),
    scores: scores && scoresOf(scores),
    predictions: read('predictions').map(([question, answer, found]) => ({ question, answer, found })),
  };
}

function valuesOf(text: string, file: string): readonly unknown[] {
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch (error) {
    throw text.includes(kind)
      ? new PlaygroundError('card-damaged', { file, part: 'text' }, { cause: error })
      : new PlaygroundError('card-unknown', { file }, { cause: error });
  }
  if (!Array.isArray(values) || values[0] !== kind) throw new PlaygroundError('card-unknown', { file });
  if (values[1] === version && values.length !== partNames.length)
    throw new PlaygroundError('card-damaged', { file, part: 'text' });
  return values;
}

function scoresOf(values: NonNullable<z.output<(typeof parts)['scores']>>): CardScores {
  const [step, testImages, knn, untrainedKnn, probe, untrainedProbe, quiz, quizRounds] = values;
  return { step, testImages, knn, untrainedKnn, probe, untrainedProbe, quiz, quizRounds };
}

function isCurve(numbers: readonly number[]): boolean {
  if (numbers.length % 2 !== 0) return false;
  return numbers.every((value, i) => {
    if (i % 2 === 1) return Math.abs(value) <= maxLoss;
    return Number.isInteger(value) && value >= 0 && value <= maxStep && value > (numbers[i - 2] ?? -1);
  });
}

/** What a name has no use for: what is not to be seen, and what pages and links are written with (U+1FEF becomes one). */
const notInNames = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}<>&"`\u1fef\\]/gu;
/** Accents upon accents grow out of their line. */
const manyMarks = /(\p{M}{2})\p{M}+/gu;

/** @param typed anything @returns a name that a card can hold, of `maxStudentName` units at most; perhaps empty */
export function cleanStudentName(typed: string): string {
  const visible = typed
    .slice(0, 500)
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(notInNames, '')
    .normalize('NFC')
    .replaceAll(manyMarks, '$1')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  let name = '';
  for (const character of visible) {
    if (name.length + character.length > maxStudentName) break;
    name += character;
  }
  return name.trim();
}

/** Groups of equally many points, each as its mean. @param most of the points that are left */
function thinned(curve: ClassCard['curve'], most: number): ClassCard['curve'] {
  const points = curve.filter(({ y }) => Math.abs(y) <= maxLoss);
  const groups = Math.min(points.length, most);
  return Array.from({ length: groups }, (_, i) => {
    const from = Math.floor((i * points.length) / groups);
    const group = points.slice(from, Math.floor(((i + 1) * points.length) / groups));
    return {
      x: Math.round(mean(group, ({ x }) => x)!),
      y: round(
        mean(group, ({ y }) => y)!,
        4,
      ),
    };
  });
}

function round(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}
