import { describe, expect, it } from 'vitest';
import { awaitedEvidence, type AwaitedSituation } from './awaited-evidence';
import { words } from './words';

const run: AwaitedSituation = {
  status: 'idle',
  step: 0,
  totalSteps: 620,
  everySteps: 50,
  hasRun: false,
  isExperimenting: false,
  isRefused: false,
};
const begun = { hasRun: true };
const awaited = (situation: Partial<AwaitedSituation>) => awaitedEvidence({ ...run, ...situation });

describe('what is said while there is no evidence yet', () => {
  it.each([
    ['images are loading', { status: 'loading' }, { name: 'loading' }],
    ['no run has begun', {}, { name: 'idleFrom', step: 50 }],
    ['the run would be shorter than the first evidence', { totalSteps: 30 }, { name: 'idleToEnd', step: 30 }],
    ['the images fill no batch', { totalSteps: 0 }, { name: 'idle' }],
    ['evidence is switched off', { everySteps: 0 }, { name: 'off' }],
    ['evidence is switched off and images load', { status: 'loading', everySteps: 0 }, { name: 'off' }],
    [
      'evidence is switched off in a run',
      { ...begun, status: 'running', step: 3, everySteps: 0 },
      { name: 'offInRun' },
    ],
    ['… that is paused', { ...begun, status: 'paused', step: 52, everySteps: 0 }, { name: 'offInRun' }],
    ['… that is over', { ...begun, status: 'finished', step: 620, everySteps: 0 }, { name: 'offInRun' }],
    ['a run begins', { ...begun, status: 'running' }, { name: 'runningFrom', step: 50 }],
    [
      'a short run begins',
      { ...begun, status: 'running', totalSteps: 30 },
      { name: 'runningToEnd', step: 30 },
    ],
    [
      'a run has come to its first evidence',
      { ...begun, status: 'running', step: 52 },
      { name: 'measuring' },
    ],
    [
      'a short run is at its end',
      { ...begun, status: 'running', step: 30, totalSteps: 30 },
      { name: 'atRest', step: 30 },
    ],
    ['a run is paused', { ...begun, status: 'paused', step: 7 }, { name: 'atRest', step: 7 }],
    ['a run is paused before its first step', { ...begun, status: 'paused' }, { name: 'idleFrom', step: 50 }],
    ['a run is over', { ...begun, status: 'finished', step: 620 }, { name: 'atRest', step: 620 }],
    [
      'an experiment comes first',
      { ...begun, status: 'paused', step: 7, isExperimenting: true },
      { name: 'afterExperiment' },
    ],
    [
      'test images cannot be had',
      { ...begun, status: 'running', step: 52, isRefused: true },
      { name: 'refused' },
    ],
    ['… at a pause', { ...begun, status: 'paused', step: 52, isRefused: true }, { name: 'refused' }],
    ['… at the end', { ...begun, status: 'finished', step: 620, isRefused: true }, { name: 'refused' }],
    ['the run was stopped by an error', { ...begun, status: 'failed', step: 52 }, { name: 'failed' }],
  ] satisfies [string, Partial<AwaitedSituation>, object][])('if %s', (_, situation, expected) => {
    expect(awaited(situation)).toEqual(expected);
  });

  it('offers a pause only to a run that is going, and Train only to one that could begin', () => {
    const { awaited: texts } = words.en;
    for (const name of ['atRest', 'refused', 'failed', 'offInRun', 'afterExperiment'] as const) {
      expect(texts[name], name).not.toMatch(/pause/i);
    }
    for (const name of [
      'runningFrom',
      'runningToEnd',
      'measuring',
      'atRest',
      'refused',
      'failed',
      'offInRun',
      'afterExperiment',
    ] as const) {
      expect(texts[name], name).not.toMatch(/press train/i);
    }
  });
});
