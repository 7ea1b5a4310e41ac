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
const going = { hasRun: true };
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
      { ...going, status: 'running', step: 3, everySteps: 0 },
      { name: 'offInRun' },
    ],
    ['… that is paused', { ...going, status: 'paused', step: 52, everySteps: 0 }, { name: 'offInRun' }],
    ['… that is over', { ...going, status: 'finished', step: 620, everySteps: 0 }, { name: 'offInRun' }],
    ['a run begins', { ...going, status: 'running' }, { name: 'runningFrom', step: 50 }],
    [
      'a short run begins',
      { ...going, status: 'running', totalSteps: 30 },
      { name: 'runningToEnd', step: 30 },
    ],
    [
      'a run has come to its first evidence',
      { ...going, status: 'running', step: 52 },
      { name: 'measuring' },
    ],
    [
      'a short run is at its end',
      { ...going, status: 'running', step: 30, totalSteps: 30 },
      { name: 'atRest', step: 30 },
    ],
    ['a run is paused', { ...going, status: 'paused', step: 7 }, { name: 'atRest', step: 7 }],
    ['a run is paused before its first step', { ...going, status: 'paused' }, { name: 'idleFrom', step: 50 }],
    ['a run is over', { ...going, status: 'finished', step: 620 }, { name: 'atRest', step: 620 }],
    [
      'an experiment comes first',
      { ...going, status: 'paused', step: 7, isExperimenting: true },
      { name: 'afterExperiment' },
    ],
    [
      'test images cannot be had',
      { ...going, status: 'running', step: 52, isRefused: true },
      { name: 'refused' },
    ],
    ['… at a pause', { ...going, status: 'paused', step: 52, isRefused: true }, { name: 'refused' }],
    ['… at the end', { ...going, status: 'finished', step: 620, isRefused: true }, { name: 'refused' }],
    ['the run was stopped by an error', { ...going, status: 'failed', step: 52 }, { name: 'failed' }],
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
