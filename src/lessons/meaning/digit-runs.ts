/**
 * @file The two runs of the lesson: what they came to, and which changes the student has chosen. What a run is, its
 * own settings say, however it was begun.
 */
import { useEffect } from 'react';
import { create } from 'zustand';
import { act } from '../../actions/act';
import type { ConfigValue } from '../../config/config-fields';
import { useExperiments, useFindings } from '../../features/experiments/store';
import { useProbes } from '../../features/probes/store';
import { useLesson } from '../../state/lesson-store';
import { useRun } from '../../state/run-store';
import { changesOf, hasOnlyChanges, type DigitChange, type Measured, type Runs } from './checks';

interface MeaningState {
  chosen: readonly DigitChange[];
  /** The run of which the confusion was last asked for. */
  askedOf?: number | undefined;
  kept?: Measured | undefined;
  broken?: Measured | undefined;
}

export const useMeaning = create<MeaningState>(() => ({ chosen: ['rotate'] }));

export function choose(change: DigitChange, isChosen: boolean): void {
  useMeaning.setState(({ chosen }) => ({
    chosen: isChosen ? [...chosen, change] : chosen.filter((name) => name !== change),
  }));
}

/** Undefined until both are measured. */
export function useRuns(): Runs | undefined {
  const kept = useMeaning((state) => state.kept);
  const broken = useMeaning((state) => state.broken);
  return kept && broken && { kept, broken };
}

type Changes = readonly (readonly [path: string, value: ConfigValue])[];

/** What both runs share. */
const shared: Changes = [
  ['dataset.name', 'mnist'],
  ['augment', 'crop-only'],
  ['augment.flip.probability', 0],
  ['augment.crop.minimumArea', 0.5],
];
/** Over the preset `quick`. */
const length: Changes = [['training.epochs', 6]];

/** What each change adds. */
const added: Record<DigitChange, Changes> = {
  rotate: [
    ['augment.rotate.probability', 0.5],
    ['augment.rotate.angle', '180'],
  ],
  verticalFlip: [['augment.verticalFlip.probability', 0.5]],
  flip: [['augment.flip.probability', 0.5]],
  cutout: [
    ['augment.cutout.probability', 0.5],
    ['augment.cutout.minimumArea', 0.3],
    ['augment.cutout.maximumArea', 0.6],
  ],
};

/** A new run on digits, as soon as these are there; the one on show is kept among the visitor's runs. */
export function trainDigits(changes: readonly DigitChange[]): void {
  // A teacher's link says how large a run is, and its seed.
  const isFixed = useLesson.getState().keptTo !== undefined;
  if (!isFixed) act('choose-preset', 'quick');
  for (const [path, value] of [
    ...shared,
    ...(isFixed ? [] : length),
    ...changes.flatMap((name) => added[name]),
  ]) {
    act('set-config', { path, value });
  }
  act('reset');
  const { runId } = useRun.getState();
  const tryToBegin = () => {
    const { progress, runId: now } = useRun.getState();
    if (now === runId && progress.status === 'loading') return false;
    if (now === runId && progress.status === 'idle') act('train');
    return true;
  };
  if (tryToBegin()) return;
  const stop = useRun.subscribe(() => tryToBegin() && stop());
}

/** A hook: asks which digits the run on show takes for which, once it is over, and notes what comes of it. */
export function useMeasuring(): void {
  const runId = useRun((run) => run.runId);
  const config = useRun((run) => run.runConfig);
  const isOver = useRun(({ progress }) => progress.status === 'finished');
  const whole = useProbes((probes) => probes.wholes.at(-1));
  const askedOf = useMeaning((state) => state.askedOf);
  const isBusy = useExperiments((experiments) => experiments.running !== undefined);
  const [confusion] = useFindings('confusion');
  const isOfLesson = config?.dataset.name === 'mnist' && hasOnlyChanges(config);
  useEffect(() => {
    if (!isOver || !whole || !config || !isOfLesson || isBusy) return;
    if (askedOf !== runId) {
      if (!act('start-experiment', 'confusion')) useMeaning.setState({ askedOf: runId });
    } else if (confusion) {
      const measured: Measured = { config, confusion, quiz: whole.quiz };
      useMeaning.setState(changesOf(config).length > 0 ? { broken: measured } : { kept: measured });
    }
  }, [isOver, whole, config, isOfLesson, isBusy, askedOf, runId, confusion]);
}
