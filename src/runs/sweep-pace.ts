/**
 * @file How long a sweep takes on this machine, from steps that were measured there, and how much its results
 * take to keep. A cell takes so long per image that it encodes, and so long besides, mostly for its evaluation.
 */
import { encodedPerStep } from '../objectives/objectives';
import type { Cell } from './sweep';

export interface Pace {
  /** Milliseconds of training per encoded image. */
  msPerImage: number;
  /** Milliseconds of a cell besides its steps. */
  msPerCell: number;
}

/** Steps of the first cell that are measured before a sweep starts, at most. */
export const trialSteps = 10;
/** Of sweep.json, generously: a cell is some 330. */
const bytesPerCell = 400;

/**
 * @param trial what some steps of a cell came to
 * @param wallMs from its beginning to the end of its evaluation
 */
export function paceOf(
  trial: { config: Cell['config']; steps: number; msPerStep: number },
  wallMs: number,
): Pace {
  const { config, steps, msPerStep } = trial;
  return {
    msPerImage: msPerStep / encodedPerStep(config),
    msPerCell: Math.max(wallMs - steps * msPerStep, 0),
  };
}

type Sized = Pick<Cell, 'config' | 'steps'>;

/** Milliseconds that cells are expected to take. */
export function expectedMs(cells: readonly Sized[], pace: Pace): number {
  return cells.reduce((sum, { config, steps }) => sum + trainingMs(config, steps, pace) + pace.msPerCell, 0);
}

function trainingMs(config: Cell['config'], steps: number, { msPerImage }: Pace): number {
  return steps * encodedPerStep(config) * msPerImage;
}

/** Bytes of the results of so many cells. @param bytesPerRun of what else is kept of each */
export function expectedBytes(cells: number, bytesPerRun = 0): number {
  return cells * (bytesPerCell + bytesPerRun);
}

export interface Whereabouts {
  /** That are to be trained, in order. */
  cells: readonly Sized[];
  /** Of those, how many are done. */
  done: number;
  /** Steps taken of the next. */
  step: number;
  /** Milliseconds since the first of them began. */
  elapsedMs: number;
}

export interface Progress {
  /** Of all work, 0–1. */
  fraction: number;
  /** Milliseconds. */
  left: number;
}

/** What is left takes as much longer than expected as what is done has. */
export function progressOf({ cells, done, step, elapsedMs }: Whereabouts, pace: Pace): Progress {
  const total = expectedMs(cells, pace);
  const current = cells[done];
  const behind =
    expectedMs(cells.slice(0, done), pace) + (current ? trainingMs(current.config, step, pace) : 0);
  const left = total - behind;
  return {
    fraction: total > 0 ? behind / total : 1,
    left: behind > 0 ? left * (elapsedMs / behind) : left,
  };
}
