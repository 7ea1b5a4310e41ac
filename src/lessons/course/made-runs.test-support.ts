/** @file Runs as they may have come out, in the stores from which components without a page are shown. */
import { parseConfig } from '../../config/parse-config';
import { presetConfig } from '../../config/presets';
import type { ObjectiveFinding } from '../../evaluate/compare-objectives';
import type { Confusion } from '../../evaluate/confusion';
import { useExperiments } from '../../features/experiments/store';
import { useProbes } from '../../features/probes/store';
import { useRunBefore } from '../../features/run-before/store';
import { useSlowMotion } from '../../features/slow-motion/store';
import { useSweep } from '../../features/sweep/store';
import type { ObjectiveName } from '../../objectives/objectives';
import type { DoneCell } from '../../runs/sweep-result';
import { keepInitial } from '../../state/keep-initial.test-support';
import { useLesson } from '../../state/lesson-store';
import { metricHistory } from '../../state/metric-history';
import { useRun } from '../../state/run-store';
import { useGame } from '../game/store';
import { knobs, type Knob } from '../knobs/sweeps';
import { useMeaning } from '../meaning/digit-runs';

const restore = [
  keepInitial(useExperiments),
  keepInitial(useGame),
  keepInitial(useLesson),
  keepInitial(useMeaning),
  keepInitial(useProbes),
  keepInitial(useRun),
  keepInitial(useRunBefore),
  keepInitial(useSlowMotion),
  keepInitial(useSweep),
];

/** All as at the beginning of a visit. */
export function forgetRuns(): void {
  for (const give of restore) give();
  metricHistory.clear();
}

/** Rendered without a page, components are shown the state that stores begin with. */
export function set<State extends object>(
  store: { getInitialState: () => State },
  state: Partial<State>,
): void {
  Object.assign(store.getInitialState(), state);
}

interface Evidence {
  knnH?: number;
  std?: number;
  rankMe?: number;
  histogramFound?: number;
  /** Of 1000 rounds. */
  recoloured?: number;
  /** Of eight views each with eight others. */
  cosines?: readonly number[];
}

export function evidence(step: number, { knnH = 30, std = 0.1, rankMe = 30, ...signs }: Evidence = {}) {
  const whole = {
    ...{ step, knnH, testImages: 2000, embeddingStd: std, rankMe, embeddingSize: 64 },
    quiz: { ways: 8, correct: 200, rounds: 256, picks: [], cosines: signs.cosines ?? [] },
    recolouredQuiz: { ways: 8, correct: signs.recoloured ?? 500, rounds: 1000 },
    histogramFound: signs.histogramFound ?? 50,
  } as never;
  return { points: [whole], wholes: [whole] };
}

/** Of a run that rests there with a spread of 0.02. */
function losses(rest: number) {
  const steps = Array.from({ length: 200 }, (_, i) => i + 1);
  return metricHistory.restored(steps, (name) =>
    name === 'train/loss' ? steps.map((step) => rest + (step % 2 ? 0.02 : -0.02)) : undefined,
  );
}

/** Eight anchors, each with its partner's cosine among seven others of about 0.2. */
export function anchors(partner: number): number[] {
  return Array.from({ length: 64 }, (_, i) =>
    i % 9 === 0 ? partner + 0.01 * Math.floor(i / 9) : 0.2 + 0.001 * (i % 8),
  );
}

export function objectives(
  right: Readonly<Record<ObjectiveName | 'untrained', number>>,
  heads: readonly number[],
) {
  const scores = (count: number) => ({
    ...{ knnH: 30, testImages: 2000, probeH: count / 20 },
    probeRight: Uint8Array.from({ length: 2000 }, (_, image) => Number(image < count)),
  });
  const done = (['simclr', 'autoencoder', 'rotation', 'supervised'] as const).map((objective, i) => ({
    ...{ kind: 'done', objective, encodedImages: 1, headWeights: heads[i]!, seconds: 1 },
    ...scores(right[objective]),
  }));
  const untrained = { kind: 'untrained', encoderWeights: 1, ...scores(right.untrained) };
  set(useExperiments, { findings: { objectives: [untrained, ...done] as unknown as ObjectiveFinding[] } });
}

export function digits(others: number, rotate: number, correct: number) {
  const classes = 10;
  const [images, k] = [20, 10];
  const counts = Array<number>(classes * classes).fill(0);
  const squares = [...counts];
  const put = (digit: number, label: number, each: number) => {
    counts[digit * classes + label] = images * each;
    squares[digit * classes + label] = images * each ** 2;
  };
  for (let digit = 0; digit < classes; digit++) put(digit, digit, k - others);
  put(6, 9, others);
  put(9, 6, others);
  const space = { counts, squares };
  const confusion: Confusion = {
    ...{ classes, images: Array<number>(classes).fill(images), bankImages: 2000, k },
    ...{ h: space, z: space },
  };
  const augment = { rotate: { probability: rotate } };
  return {
    config: parseConfig({ dataset: { name: 'mnist' }, augment }),
    confusion,
    quiz: { ways: 8 as const, correct, rounds: 256 },
  };
}

/** Of two images in two views, before and after an update. */
export function slow(before: readonly number[], after: readonly number[], loss: readonly [number, number]) {
  set(useSlowMotion, {
    traced: {
      ...{ z: Float32Array.from(before), embeddingSize: 2, temperature: 0.5, loss: loss[0], step: 3 },
      after: { z: Float32Array.from(after), loss: loss[1] },
    } as never,
  });
}

export function sweeps(probes: Readonly<Record<Knob, readonly number[]>>, game: readonly number[]) {
  const results = (Object.keys(probes) as Knob[]).map((knob) => {
    const { path, values } = knobs[knob];
    const cells = probes[knob].flatMap((probeH, i) =>
      [0, 1].map((seed): DoneCell => ({
        ...{ values: { [path]: values[i]! }, seed, encodedImages: 1000, knnH: 30, probeH, n: 2000 },
        ...{ contrastiveAccuracy: game[i]!, headWeights: 1, loss: 2, wallSeconds: 1 },
      })),
    );
    return { result: { cells }, left: 0 };
  });
  set(useSweep, { kept: results });
}

export function twoRuns(first: Evidence, second: Evidence, rests: readonly [number, number]) {
  set(useGame, { hasSecond: true });
  set(useRunBefore, {
    before: {
      evidence: evidence(620, first),
      history: losses(rests[0]),
      config: presetConfig('quick'),
    } as never,
  });
  set(useProbes, evidence(620, second));
  set(useRun, {
    runConfig: presetConfig('quick'),
    progress: { ...useRun.getInitialState().progress, status: 'finished', step: 620 },
  });
  metricHistory.bringBack(losses(rests[1]));
}

export const labels = (fewest: readonly number[], most: readonly number[]) => {
  const points = [fewest, most].map(([count, probe, supervised]) => ({
    ...{ labels: count!, perClass: count! / 10, probe: probe!, supervised: supervised!, testImages: 2000 },
  }));
  set(useExperiments, { findings: { 'label-budget': points } });
};

/** ln(2N−1), in nats. */
export const blind = Math.log(2 * presetConfig('quick').training.batchSize - 1);
