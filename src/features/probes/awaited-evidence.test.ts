import { describe, expect, it } from 'vitest';
import { awaitedEvidence, type AwaitedSituation } from './awaited-evidence';
import { words } from './words';

const run: AwaitedSituation = {
  status: 'idle',
  step: 0,
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
    ['no run has begun', {}, { name: 'idle' }],
    ['evidence is switched off', { everySteps: 0 }, { name: 'off' }],
    ['evidence is switched off and images load', { status: 'loading', everySteps: 0 }, { name: 'off' }],
    [
      'evidence is switched off in a run',
      { ...begun, status: 'running', step: 3, everySteps: 0 },
      { name: 'offInRun' },
    ],
    ['… that is paused', { ...begun, status: 'paused', step: 52, everySteps: 0 }, { name: 'offInRun' }],
    ['… that is over', { ...begun, status: 'finished', step: 620, everySteps: 0 }, { name: 'offInRun' }],
    ['a run goes on', { ...begun, status: 'running' }, { name: 'running' }],
    ['a run is paused', { ...begun, status: 'paused', step: 7 }, { name: 'atRest', step: 7 }],
    ['a run is paused before its first step', { ...begun, status: 'paused' }, { name: 'idle' }],
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
    for (const name of ['running', 'atRest', 'refused', 'failed', 'offInRun', 'afterExperiment'] as const) {
      expect(texts[name], name).not.toMatch(/press train/i);
    }
  });
});
